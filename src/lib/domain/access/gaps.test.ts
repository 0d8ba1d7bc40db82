import { describe, expect, test } from 'vitest';
import type { Position, Shape } from '../place/shape.ts';
import type { Offered } from '../service/supply.ts';
import { cellsOf, type AskedCounty, type DemandPoint } from './cells.ts';
import { equityOf } from './equity.ts';
import { gapsOf } from './gaps.ts';
import { meanAccessOf } from './mean-access.ts';
import { isWithin, spreadOver } from './spread.ts';
import { limitIn, metresWithin, type Standard } from './standard.ts';

const square: Shape = {
	type: 'Polygon',
	coordinates: [
		[
			[-79.5, 35.5],
			[-79, 35.5],
			[-79, 36],
			[-79.5, 36],
			[-79.5, 35.5]
		],
		[
			[-79.3, 35.7],
			[-79.3, 35.8],
			[-79.2, 35.8],
			[-79.2, 35.7],
			[-79.3, 35.7]
		]
	]
};

const county = (given: Partial<AskedCounty> = {}): AskedCounty => ({
	fips: '37001',
	name: 'Alder',
	state: 'NC',
	population: 900,
	children: 300,
	childrenByGroup: {},
	ruralClass: null,
	seatAt: null,
	shape: null,
	medicaidClass: null,
	cmsClass: null,
	landSquareMiles: null,
	...given
});

const service = (given: Partial<Offered> = {}): Offered => ({
	id: 'a',
	name: 'Help',
	organization: 'Harbor',
	minimumAge: null,
	maximumAge: null,
	eligibility: null,
	places: [],
	counties: [],
	states: [],
	radius: null,
	hidden: 0,
	postalCodes: 0,
	...given
});

const at = (id: string, position: Position) =>
	service({ id, places: [{ id: `at ${id}`, at: position }] });

const standard = (given: Partial<Standard> = {}): Standard => ({
	code: 'ten-miles',
	name: 'Ten miles',
	nameEs: null,
	source: null,
	standing: 'proposal',
	verifiedOn: null,
	serviceTypes: [],
	stateCode: null,
	classes: 'all',
	limits: { all: { minutes: null, miles: 10, share: 0.9 } },
	test: 'either',
	minimumProviders: 1,
	...given
});

const point = (
	latitude: number,
	children: number | null,
	fips: string | null = '37001'
): DemandPoint => ({
	at: [-79, latitude],
	population: 100,
	children,
	fips
});

describe('where people live', () => {
	test('points brought in count; a county without any is spread over its area', () => {
		const other = county({ fips: '37003', name: 'Birch', shape: square });
		const { cells, estimated } = cellsOf([county(), other], [point(35, 10), point(35.7, 20, null)]);
		expect(cells.filter((cell) => cell.county === 0)).toHaveLength(1);
		// A point without a county belongs to the one it lies in: on the edge here, so to either or none.
		expect(estimated.length).toBeLessThanOrEqual(1);
	});

	test('the grid of an area lies within it, leaves out its holes, and is always the same', () => {
		const points = spreadOver(square, 150);
		expect(points.length).toBeGreaterThan(110);
		expect(points.length).toBeLessThan(190);
		expect(points.every((position) => isWithin(position, square))).toBe(true);
		expect(points.some(([x, y]) => x > -79.3 && x < -79.2 && y > 35.7 && y < 35.8)).toBe(false);
		expect(spreadOver(square, 150)).toEqual(points);
	});

	test('people of a county are all on its grid, and unknown people nowhere', () => {
		const { cells } = cellsOf([county({ shape: square })], []);
		expect(cells.reduce((sum, { population }) => sum + population, 0)).toBeCloseTo(900, 9);
		expect(cells.reduce((sum, { children }) => sum + (children ?? 0), 0)).toBeCloseTo(300, 9);
		const nobody = cellsOf([county({ population: null, children: null, shape: square })], []);
		expect(nobody).toEqual({ cells: [], estimated: [], unknown: ['37001'] });
	});
});

describe('standards', () => {
	test('limits by class of county, and none where the class is unknown', () => {
		const medicaid = standard({
			classes: 'medicaid',
			limits: {
				urban: { minutes: 30, miles: 10, share: 0.95 },
				rural: { minutes: 30, miles: 30, share: 0.95 }
			}
		});
		expect(limitIn(medicaid, county({ medicaidClass: 'urban' }))?.miles).toBe(10);
		expect(limitIn(medicaid, county({ population: 24_900, landSquareMiles: 100 }))?.miles).toBe(30);
		expect(limitIn(medicaid, county({ population: 25_000, landSquareMiles: 100 }))?.miles).toBe(10);
		expect(limitIn(medicaid, county({ population: null }))).toBeNull();
	});

	test.each([
		[1_000_000, 1000, 'Large Metro'],
		[500_000, 1500, 'Large Metro'],
		[200_000, 10, 'Metro'],
		[50_000, 100, 'Metro'],
		[49_999, 1000, 'Metro'],
		[50_000, 10, 'Micro'],
		[10_000, 50, 'Micro'],
		[9_999, 50, 'Rural'],
		[9_999, 9.99, 'CEAC']
	])('%i people at %d for a square mile are %s', (population, density, wanted) => {
		const cms = standard({
			classes: 'cms',
			limits: { [wanted]: { minutes: 1, miles: 1, share: 1 } }
		});
		expect(
			limitIn(cms, county({ population, landSquareMiles: population / density }))
		).not.toBeNull();
	});

	test('either: the farther of both; both: the nearer', () => {
		const limit = { minutes: 30, miles: 10, share: 1 };
		expect(metresWithin(limit, 'either')).toBeCloseTo((26 / 1.95) * 1609.344, 6);
		expect(metresWithin(limit, 'both')).toBeCloseTo(16_093.44, 6);
	});
});

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
