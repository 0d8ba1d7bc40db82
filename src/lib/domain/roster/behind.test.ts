import { expect, test } from 'vitest';
import { behind, type Behind } from './behind.ts';
import { judge } from './roster.ts';
import { on, threeRivers as facts } from './three-rivers.fixture.ts';

const none: Behind = { voice: false, county: null, status: null };
const roster = judge(facts, on);
const count = (what: Partial<Behind>) =>
	behind(facts.members, roster.activity.byMember, { ...none, ...what }).size;

test('behind each figure are as many members as it says', () => {
	expect(count({})).toBe(roster.members);
	expect(count({ voice: true })).toBe(roster.perspectives.have);
	for (const { fips, members } of roster.geography.counties) {
		expect(count({ county: fips })).toBe(members);
	}
	const { active, atRisk, inactive } = roster.activity;
	const byStatus = (['active', 'at-risk', 'inactive'] as const).map((status) => count({ status }));
	expect(byStatus).toEqual([active, atRisk, inactive]);
	expect(roster.perspectives.have).toBeGreaterThan(0);
});
