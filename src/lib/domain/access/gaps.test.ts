import { describe, expect, test } from 'vitest';
import type { Position } from '../place/shape.ts';
import type { Offered } from '../service/supply.ts';
import { cellsOf } from './cells.ts';
import { equityOf } from './equity.ts';
import { gapsOf } from './gaps.ts';
import { meanAccessOf } from './mean-access.ts';
import { wantedTrips } from './reach.ts';
import { travelOf } from './travel.ts';
import { tripBook } from './trip.ts';
import { at, county, point, service, standard } from './gaps.fixture.ts';
import type { Standard } from './standard.ts';

describe('gaps', () => {
	// A degree of latitude is 69.09 miles: 0.1 within ten miles, 0.2 beyond.
	const points = [point(35, 60), point(35.1, 30), point(35.2, 10)];
	const ask = (services: Offered[], more: Partial<Standard> = {}) =>
		gapsOf(cellsOf([county()], points), services, [county()], standard(more));

	test('people near enough, and how far the others are', () => {
		const { reached, counties, basis } = ask([at('a', [-79, 35])]);
		expect(basis).toBe('children');
		expect(reached).toEqual({ have: 90, need: 100, share: 0.9 });
		expect(counties[0]).toMatchObject({ passes: true, children: 100, population: 300 });
		expect(counties[0]!.averageMinutesUnreached).toBeCloseTo(4 + 1.95 * 13.8188, 3);
		expect(
			ask([at('a', [-79, 35])], { limits: { all: { minutes: null, miles: 10, share: 0.91 } } })
				.counties[0]!.passes
		).toBe(false);
	});

	test('two providers are two places, not two services of one place', () => {
		const twice = { ...at('b', [-79, 35]), places: [{ id: 'at a', at: [-79, 35] as Position }] };
		const two = { minimumProviders: 2 };
		expect(ask([at('a', [-79, 35]), twice], two).reached.have).toBe(0);
		expect(ask([at('a', [-79, 35]), at('b', [-79, 35])], two).reached.have).toBe(90);
	});

	test('an area reaches where no place is near; a place in reach is not counted again for its area', () => {
		expect(ask([service({ counties: ['37001'] })]).reached.have).toBe(100);
		expect(ask([service({ states: ['NC'] })]).reached.have).toBe(100);
		expect(ask([service({ counties: ['37003'] })]).reached.have).toBe(0);
		const corners = [0, 1, 2, 3, 0].map((one): Position => [
			one % 3 ? -78 : -80,
			one > 1 ? 35.15 : 34
		]);
		const drawn = { type: 'Polygon' as const, coordinates: [corners] };
		expect(ask([service({ shapes: [drawn] })]).reached.have).toBe(90);
		const both = { ...at('a', [-79, 35]), counties: ['37001'] };
		expect(ask([both]).reached.have).toBe(100);
		expect(ask([both], { minimumProviders: 2 }).reached.have).toBe(0);
		expect(ask([{ ...at('a', [-79, 35]), radius: 14 }]).reached.have).toBe(100);
	});

	test('no service: nobody is reached, and no minutes are made up', () => {
		const { reached, counties } = ask([]);
		expect(reached).toEqual({ have: 0, need: 100, share: 0 });
		expect(counties[0]!.averageMinutesUnreached).toBeNull();
	});

	test('without children everywhere all people are counted; without people nothing is judged', () => {
		const some = cellsOf([county()], [point(35, null), point(36, 5)]);
		const gaps = gapsOf(some, [at('a', [-79, 35])], [county()], standard());
		expect(gaps).toMatchObject({ basis: 'population', reached: { have: 100, need: 200 } });
		expect(gaps.demand.children).toBeNull();
		const none = gapsOf({ cells: [], estimated: [], unknown: [] }, [], [county()], standard());
		expect(none.counties[0]).toMatchObject({
			passes: null,
			reached: { have: 0, need: 0, share: null }
		});
	});

	test('points outside the counties count for nobody, but share the service', () => {
		const outside = [...points, point(35.05, 100, '37999')];
		const { cells, ...rest } = cellsOf([county()], outside);
		expect(
			gapsOf({ cells, ...rest }, [at('a', [-79, 35])], [county()], standard()).reached.need
		).toBe(100);
		const people = cells.map(({ children }) => children ?? 0);
		const { meanWeighted } = meanAccessOf(cells, [at('a', [-79, 35])], people, 23.5);
		expect(meanWeighted).toBeCloseTo(90 / 190 / 100, 12);
	});

	test('services that overlap', () => {
		const [one, other] = [at('a', [-79, 35]), at('b', [-79, 35.1])];
		expect(ask([one, other]).duplications).toMatchObject([
			{ services: [{ id: 'a' }, { id: 'b' }], overlap: { have: 90, need: 90 }, confirmed: false }
		]);
		expect(ask([one, { ...other, eligibility: 'Veterans' }]).duplications).toEqual([]);
		expect(
			ask([
				{ ...one, maximumAge: 5 },
				{ ...other, minimumAge: 6 }
			]).duplications
		).toEqual([]);
		expect(ask([one, at('b', [-79, 35.3])]).duplications).toEqual([]);
	});
});

test('groups get the share of their county', () => {
	const counties = [
		county({ childrenByGroup: { black: 10, white: 90 }, ruralClass: 'rural' }),
		county({ fips: '37003', childrenByGroup: { black: 90, white: 10 }, ruralClass: 'urban' })
	];
	const points = [point(35, 100), point(40, 100, '37003')];
	const gaps = gapsOf(cellsOf(counties, points), [at('a', [-79, 35])], counties, standard());
	expect(equityOf(counties, gaps.counties)).toEqual({
		groups: [
			{ group: 'black', have: 10, need: 100, share: 0.1 },
			{ group: 'white', have: 90, need: 100, share: 0.9 }
		],
		ruralClasses: [
			{ group: 'rural', have: 300, need: 300, share: 1 },
			{ group: 'urban', have: 0, need: 300, share: 0 }
		]
	});
});

describe('drives along roads', () => {
	const points = [point(35, 60), point(35.1, 30), point(35.2, 10)];
	const [from, to] = [(latitude: number): Position => [-79, latitude], [-79, 35] as Position];
	const half = { limits: { all: { minutes: 30, miles: null, share: 0.9 } } };
	const judge = (known: Parameters<typeof tripBook>[0]) =>
		gapsOf(cellsOf([county()], points), [at('a', to)], [county()], standard(half), tripBook(known));

	test('a drive that is known counts as it is, any other is estimated', () => {
		expect(judge([]).reached.have).toBe(90);
		const slow = { from: from(35.1), to, minutes: 31, miles: 9 };
		expect(judge([slow]).reached.have).toBe(60);
		expect(judge([slow]).counties[0]!.averageMinutesUnreached).toBeCloseTo(
			(30 * 31 + 10 * (4 + 1.95 * 13.8188)) / 40,
			2
		);
		expect(judge([slow, { from: from(35.2), to, minutes: 30, miles: 15 }]).reached.have).toBe(70);
		const none = { from: from(35.1), to, minutes: null, miles: null };
		expect(judge([none]).reached.have).toBe(60);
		expect(judge([none]).counties[0]!.averageMinutesUnreached).toBeNull();
	});

	test('a book without a drive that is asked for changes nothing', () => {
		const elsewhere = { from: [0, 0] as Position, to: [0, 1] as Position, minutes: 1, miles: 1 };
		const plain = gapsOf(cellsOf([county()], points), [at('a', to)], [county()], standard(half));
		expect(judge([elsewhere])).toEqual(plain);
	});

	test('whatever may be near enough is wanted, else the nearest; how it is known is counted', () => {
		const { cells } = cellsOf([county()], points);
		const near = { limits: [standard(half).limits.all!], test: 'either' as const };
		const sites: Position[] = [to, [-79, 35.3], [-79, 37]];
		const wanted = wantedTrips(cells, sites, near);
		expect(wanted.map(({ to }) => to.length)).toEqual([2, 2, 2]);
		expect(wantedTrips(cells, [[-79, 37]], near).map(({ to }) => to.length)).toEqual([1, 1, 1]);
		const asked = { engine: 'osrm', failure: null, paused: false };
		const book = tripBook([{ from: from(35), to, minutes: 0, miles: 0 }]);
		expect(travelOf(wanted, book, asked)).toMatchObject({
			method: 'mixed',
			routed: 1,
			estimated: 5
		});
		expect(travelOf([], book, asked).method).toBe('straight-line');
	});
});
