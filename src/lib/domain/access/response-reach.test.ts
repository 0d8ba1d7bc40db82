import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { at, county, point } from './gaps.fixture.ts';
import { gapsOf } from './gaps.ts';
import { countiesReached, startsOf, withinMinutes } from './response-reach.ts';
import { tripBook } from './trip.ts';

// A degree of latitude is 69.09 miles: 0.1 takes 4 + 1.95 · 6.909 = 17.47 minutes, 0.2 takes 30.94.
const counties = [
	county({ fips: '1', name: 'Alder' }),
	county({ fips: '2', name: 'Birch' }),
	county({ fips: '3', name: 'Cedar' }),
	county({ fips: '4', name: 'Dale', population: null, children: null })
];
const demand = cellsOf(counties, [
	{ ...point(35, 60), fips: '1' },
	{ ...point(35.1, 30), fips: '2' },
	{ ...point(35.2, 10), fips: '2' },
	{ ...point(35.2, 5), fips: '3' }
]);
const reach = (minutes: number, offered = [at('a', [-79, 35])], book = tripBook([])) =>
	countiesReached(
		gapsOf(demand, startsOf(offered), counties, withinMinutes(minutes), book.size > 0 ? book : null)
	);

describe('the reach of teams', () => {
	test('says nobody first, then some, then all, and what is unknown last', () => {
		expect(reach(17.5).map(({ name, nearness }) => [name, nearness])).toEqual([
			['Cedar', 'none'],
			['Birch', 'some'],
			['Alder', 'all'],
			['Dale', 'unknown']
		]);
		expect(reach(17.5)[0]!.averageMinutesBeyond).toBeCloseTo(4 + 1.95 * 13.8188, 3);
		expect(reach(17)[0]!.name).toBe('Birch');
		expect(reach(31).map(({ nearness }) => nearness)).toEqual(['all', 'all', 'all', 'unknown']);
	});

	test('an area that a team serves does not bring it there sooner', () => {
		const everywhere = [{ ...at('a', [-79, 35]), counties: ['3'], states: ['NC'], radius: 100 }];
		expect(reach(17.5, everywhere)[0]).toMatchObject({ name: 'Cedar', nearness: 'none' });
		expect(reach(17.5, [])[0]).toMatchObject({ nearness: 'none', averageMinutesBeyond: null });
	});

	test('a drive that is known counts instead of its estimate', () => {
		const slow = tripBook([{ from: [-79, 35.1], to: [-79, 35], minutes: 25, miles: 9 }]);
		expect(reach(17.5, undefined, slow)[0]).toMatchObject({ name: 'Birch', nearness: 'none' });
	});
});
