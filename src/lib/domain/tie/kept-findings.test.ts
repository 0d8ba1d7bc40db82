import { expect, test } from 'vitest';
import { pairsSeen } from './agreement.ts';
import { keptFindings } from './kept-findings.ts';
import { mostBetween, strengthOf } from './strength.ts';

const organizations = [...'abcd'].map((id) => ({ id, name: id.toUpperCase(), sector: null }));
const report = (from: string, to: string, level: number) => ({ from, to, level });
const reports = [
	report('a', 'b', 5),
	report('b', 'a', 3),
	report('b', 'c', 3),
	report('c', 'b', 3)
];
const facts = {
	name: '',
	invited: 4,
	answered: 3,
	organizations,
	ties: [],
	tallies: null,
	reports
};
const rule = { rule: 'mean', threshold: 2 } as const;

test('each organization and each tie is a finding of its own, with a key that stays', () => {
	const found = keptFindings(strengthOf(facts, rule), pairsSeen(organizations, reports, rule));
	expect(found.map(({ key }) => key)).toEqual([
		'network:disputed:a:b',
		'network:isolate:d',
		'network:cut_point:b',
		'network:peripheral:a',
		'network:peripheral:c',
		'network:hub:b'
	]);
	expect(found[0]).toMatchObject({ organizations: ['a', 'b'], finding: { ab: 5, ba: 3 } });
});

test('who may not read the reports finds no dispute', () => {
	const found = keptFindings(strengthOf(facts, rule), []);
	expect(found.some(({ finding }) => finding.kind === 'disputed')).toBe(false);
});

test('nobody waits for who lies between whom in a very large network', () => {
	const many = Array.from({ length: mostBetween + 1 }, (_, one) => String(one));
	const large = { ...facts, organizations: many.map((id) => ({ id, name: id, sector: null })) };
	const strength = strengthOf({ ...large, reports: [report('0', '1', 3)] }, rule);
	expect(strength.centralization.betweenness).toBeNull();
	expect(strength.organizations[0]).toMatchObject({ degree: 1, betweenness: null });
	expect(keptFindings(strength, []).some(({ finding }) => finding.kind === 'hub')).toBe(false);
});
