import { expect, test } from 'vitest';
import type { AgreementSeen } from '../agreement/agreements.ts';
import { pathRows, pathShare, withoutPoliceRole, type CallPath } from './call-paths.ts';
import { partneredShare, stepRows, type AffectedGroup } from './flow.ts';
import { topicRows, topicShare, type Protocol } from './protocols.ts';

const on = '2026-11-21';
const parties = [
	{ id: 'a', name: 'A' },
	{ id: 'b', name: 'B' }
];
const protocol = (values: Partial<Protocol>): Protocol => ({
	...{ id: '1', topic: 'referrals', title: 'Where to', parties, summary: null, authors: [] },
	...{
		approvedOn: null,
		withoutLivedWhy: null,
		reviewOn: null,
		counties: [],
		openToAll: false,
		version: 1
	},
	...values
});

test('a topic is covered by an approved protocol, which is reviewed after a year', () => {
	const rows = topicRows(
		[
			protocol({ id: 'draft', topic: 'follow_up' }),
			protocol({ id: 'old', approvedOn: '2025-11-20', authors: ['youth', 'provider'] }),
			protocol({ id: 'later', topic: 'medical_clearance', approvedOn: '2026-12-01' })
		],
		on
	);
	expect(topicShare(rows)).toEqual({ have: 1, need: 6 });
	const [old] = rows.find(({ topic }) => topic === 'referrals')!.protocols;
	expect(old).toMatchObject({ approved: true, reviewDue: '2026-11-20', due: 'review_overdue' });
	expect(old!.lived).toBe(true);
	const [draft] = rows.find(({ topic }) => topic === 'follow_up')!.protocols;
	expect(draft).toMatchObject({ approved: false, reviewDue: null, due: null, lived: false });
});

test('a group that a step touches has a partner or has none', () => {
	const group = (name: string, organizations: typeof parties): AffectedGroup => ({
		...{ id: name, step: 'on_scene', name, organizations, version: 1 }
	});
	const groups = [group('Families', parties), group('Neighbors', [])];
	const onScene = stepRows(groups).find(({ step }) => step === 'on_scene')!;
	expect(onScene.partnered.map(({ name }) => name)).toEqual(['Families']);
	expect(onScene.without.map(({ name }) => name)).toEqual(['Neighbors']);
	expect(partneredShare(groups)).toEqual({ have: 1, need: 2 });
});

test('a county is covered when every number has a way', () => {
	const counties = ['1', '2'].map((fips) => ({ fips, name: fips }));
	const path = (countyFips: string, number: CallPath['number']): CallPath => ({
		...{ id: `${countyFips}${number}`, countyFips, number, answeredBy: null, dispatchRule: null },
		...{ agreementId: 'x', policeRole: number === '911' ? null : 'on_request', version: 1 }
	});
	const paths = [path('1', '988'), path('1', 'crisis_line'), path('1', '911'), path('2', '988')];
	const agreement = { id: 'x', standing: 'in_force' } as AgreementSeen;
	const rows = pathRows(counties, paths, [agreement]);
	expect(pathShare(rows)).toEqual({ have: 1, need: 2 });
	expect(rows[0]!.paths[0]!.agreement).toBe(agreement);
	expect(rows[1]!.paths.map(({ path }) => path?.number ?? null)).toEqual(['988', null, null]);
	expect(withoutPoliceRole(rows).map(({ fips }) => fips)).toEqual(['1', '2']);
});
