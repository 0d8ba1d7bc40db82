import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyCounty } from './facts.ts';
import { geography, presenceBySector } from './presence.ts';
import { members, someone, threeRivers } from './three-rivers.fixture.ts';

const county = (fips: string, children: number | null): BodyCounty => ({
	fips,
	name: fips,
	children,
	servedBy: []
});

describe('presence', () => {
	test('counts law enforcement in one of three counties', () => {
		expect(presenceBySector(threeRivers.counties, members).law_enforcement).toEqual({
			have: 1,
			need: 3
		});
	});

	test('keeps members of unknown county, and from elsewhere, in the total', () => {
		const people = [
			someone('a', { county: '1' }),
			someone('b'),
			someone('c', { county: '9' }),
			someone('d')
		];
		const seen = geography([county('1', 100)], people, people);
		expect(seen).toMatchObject({ unknown: 2, elsewhere: 1 });
		expect(seen.counties[0]).toMatchObject({ members: 1, expected: 4, short: 3 });
	});

	test('does not guess what to expect where children were not counted', () => {
		const seen = geography([county('1', 100), county('2', null)], [someone('a')], []);
		expect(seen.counties.map(({ expected, ratio, short }) => [expected, ratio, short])).toEqual([
			[null, null, null],
			[null, null, null]
		]);
	});

	test('names as serving from outside only organizations at the table', () => {
		const served = {
			...county('1', 5),
			servedBy: [
				{ id: 'in', name: 'In' },
				{ id: 'out', name: 'Out' }
			]
		};
		const seen = geography([served], [someone('a', { organization: 'in', county: '2' })], []);
		expect(seen.counties[0]?.servedFromOutside).toEqual([{ id: 'in', name: 'In' }]);
	});

	test('tells members from members who still come', () => {
		const [coming, gone] = [someone('a', { county: '1' }), someone('b', { county: '2' })];
		const seen = geography([county('1', 1), county('2', 1)], [coming, gone], [coming]);
		expect(seen.presence).toEqual({ have: 2, need: 2 });
		expect(seen.active.presence).toEqual({ have: 1, need: 2 });
	});
});

test('is never more than everything, and its expectations add up to the members', () => {
	const counties = fc
		.array(fc.integer({ min: 1, max: 50000 }), { minLength: 1, maxLength: 6 })
		.map((all) => all.map((children, n) => county(`${n}`, children)));
	const people = fc
		.array(fc.option(fc.nat(8)), { maxLength: 30 })
		.map((all) => all.map((at, n) => someone(`${n}`, { county: at === null ? null : `${at}` })));
	fc.assert(
		fc.property(counties, people, (places, all) => {
			const seen = geography(places, all, all.slice(1));
			expect(seen.presence.have).toBeLessThanOrEqual(seen.presence.need);
			expect(seen.weightedPresence.have).toBeLessThanOrEqual(seen.weightedPresence.need);
			expect(seen.active.presence.have).toBeLessThanOrEqual(seen.presence.have);
			const based = seen.counties.reduce((sum, each) => sum + each.members, 0);
			expect(based + seen.unknown + seen.elsewhere).toBe(all.length);
			const wanted = seen.counties.reduce((sum, each) => sum + (each.expected ?? 0), 0);
			expect(wanted).toBeCloseTo(all.length, 6);
		})
	);
});
