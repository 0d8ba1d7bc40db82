import { describe, expect, test } from 'vitest';
import { bylaws, usual, voicesWanted } from './bylaws.ts';
import { judge } from './roster.ts';
import { ownSettings, readBylaws, settings, worthKeeping } from './settings.ts';
import { on, threeRivers } from './three-rivers.fixture.ts';

test('every threshold is a setting, and the usual ones are within bounds', () => {
	expect(settings.map(({ name }) => name).toSorted()).toEqual(Object.keys(usual).toSorted());
	for (const { name, least, most, optional } of settings) {
		const value = usual[name];
		if (value === null) expect(optional).toBe(true);
		else expect(value >= least && value <= most).toBe(true);
	}
});

test('only what differs from the usual is kept, and comes back', () => {
	expect(worthKeeping(bylaws())).toEqual({});
	const own = worthKeeping(bylaws({ window: 12, voicesYouth: 3, voices: 2 }));
	expect(own).toEqual({ window: 12, voicesYouth: 3 });
	expect(readBylaws(own)).toEqual(own);
});

test('what is stored is taken only when known and within bounds', () => {
	const stored = { window: 0, voices: 'many', other: 3, atRiskBelow: 0.6 };
	expect(readBylaws(stored)).toEqual({ atRiskBelow: 0.6 });
});

test('a section names only its own settings', () => {
	const set = bylaws({ window: 8, voices: 3 });
	expect(ownSettings(set, ['attendance'])).toEqual([{ name: 'window', value: 8, usual: 6 }]);
	expect(ownSettings(set).map(({ name }) => name)).toEqual(['window', 'voices']);
});

describe('a setting changes the result', () => {
	const judged = (own: Parameters<typeof bylaws>[0]) =>
		judge({ ...threeRivers, bylaws: bylaws(own) }, on);

	test('of attendance', () => {
		expect(judged({}).activity).toMatchObject({ active: 17, atRisk: 1, inactive: 2 });
		expect(judged({ atRiskBelow: 0.6 }).activity).toMatchObject({ active: 14, atRisk: 4 });
	});

	test('of voices wanted, for all or for one perspective', () => {
		expect(voicesWanted('youth', bylaws({ voices: 3 }))).toBe(3);
		const parents = judged({ voicesParentCaregiver: 4 }).tokenism.find(
			({ group }) => group === 'parent_caregiver'
		);
		expect(parents).toMatchObject({ flag: 'amber', conditions: ['T2'], voices: { need: 4 } });
	});
});
