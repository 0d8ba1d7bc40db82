import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '#lib/server/imports/undo.ts';
import { bring, codes, counts, emptyWorld, makeWorld, today, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

beforeEach(() => emptyWorld(world));

const lead = (kind: string, lines: string | string[]) =>
	bring(world, kind, lines, { as: world.leader, bodyId: null });
const takeBack = (id: string | null) => undo(world.door(world.leader), id!, today);

describe('counties', () => {
	const file = [
		'FIPS,Name,Population,children,land_sqmi,u18_hisp,seat',
		'37183,Wake County,"1,129,410",264000,835.2,50000,Raleigh',
		'37001,Alamance,171415,37446,423.43,9073,Graham'
	];

	it('are added and changed, and taken back', async () => {
		const report = await lead('counties', file);
		expect(counts(report)).toBe('1 added, 1 changed, 0 unchanged, 0 refused');
		const rows = await world.database.owner`
			select name, state_code, population, children, land_square_miles, children_by_group, notes from county where fips in ('37001', '37183') order by 1
		`;
		expect(rows).toEqual([
			{
				name: 'Alamance',
				stateCode: 'NC',
				population: 171415,
				children: 37446,
				landSquareMiles: 423.43,
				childrenByGroup: { hisp: 9073 },
				notes: { seat: 'Graham' }
			},
			{
				name: 'Wake',
				stateCode: 'NC',
				population: 1129410,
				children: 264000,
				landSquareMiles: 835.2,
				childrenByGroup: { hisp: 50000 },
				notes: { seat: 'Raleigh' }
			}
		]);
		expect(counts(await lead('counties', file))).toBe('0 added, 0 changed, 2 unchanged, 0 refused');
		expect((await takeBack(report.id)).outcome).toBe('done');
		expect(await world.database.owner`select population from county where fips = '37183'`).toEqual([
			{ population: null }
		]);
	});

	it('with mistakes are refused', async () => {
		const { refused } = await lead('counties', [
			'fips,name,population,children',
			'99001,X,1,1',
			'37999,Wake,1,1',
			'abc,Y,1.5,1',
			'37997,Z,1,2',
			'37995,,-1,x'
		]);
		expect(codes(refused)).toEqual([
			'2 fips state_unknown',
			'3 name county_name_taken',
			'4 fips not_fips',
			'4 population not_whole',
			'5 children above_population',
			'6 name required',
			'6 population negative',
			'6 children not_a_number'
		]);
	});

	it('are not for coordinators', async () => {
		const report = await bring(world, 'counties', file, { bodyId: null });
		expect(codes(report.refused)).toEqual(['null null not_allowed']);
	});
});

describe('demand', () => {
	const file = [
		'id,lat,lon,population,children,county,name,x',
		'37183000100,35.78,-78.64,4120,901.5,Wake,Tract 1,y',
		'2,36,-79,0,,37063,,'
	];

	it('is added once, and taken back', async () => {
		const report = await lead('demand', file);
		expect(counts(report)).toBe('2 added, 0 changed, 0 unchanged, 0 refused');
		expect(counts(await lead('demand', file))).toBe('0 added, 0 changed, 2 unchanged, 0 refused');
		const [, point] = await world.database
			.owner`select reference, at::text, population, children, county_fips, name, notes from demand_point order by 1`;
		expect(point).toEqual({
			reference: '37183000100',
			at: '(-78.64,35.78)',
			population: 4120,
			children: 901.5,
			countyFips: '37183',
			name: 'Tract 1',
			notes: { x: 'y' }
		});
		expect((await takeBack(report.id)).outcome).toBe('done');
		expect(await world.database.owner`select from demand_point`).toEqual([]);
	});

	it('with mistakes is refused', async () => {
		const { refused } = await lead('demand', [
			'id,latitude,longitude,population,children',
			'a,,1,1,',
			'b,1,1,x,',
			'c,100,1,1,',
			'd,1,1,1,2',
			'd,1,1,1,1',
			',1,1,-1,'
		]);
		expect(codes(refused)).toEqual([
			'2 latitude required',
			'3 population not_a_number',
			'4 latitude coordinates_swapped',
			'5 children above_population',
			'6 id duplicate_row',
			'7 population negative',
			'7 id required'
		]);
	});
});

describe('catchments', () => {
	const belongings = () => world.database.owner`
		select k.name as catchment, c.county_fips as county, c.during::text from catchment_county c join catchment k on k.id = c.catchment_id order by 2, 3
	`;
	const file = [
		'Catchment,County,From,To',
		'Alliance,Wake,2013-07-01,',
		'Cardinal,"Orange, NC",2012-07-01,2024-02-01',
		'Vaya,37135,2024-02-01,'
	];

	it('are added, a move on one day is one move, and all can be taken back', async () => {
		const report = await lead('catchments', file);
		expect(counts(report)).toBe('3 added, 0 changed, 0 unchanged, 0 refused');
		expect(await belongings()).toEqual([
			{ catchment: 'Cardinal', county: '37135', during: '[2012-07-01,2024-02-01)' },
			{ catchment: 'Vaya', county: '37135', during: '[2024-02-01,)' },
			{ catchment: 'Alliance', county: '37183', during: '[2013-07-01,)' }
		]);
		expect(counts(await lead('catchments', file))).toBe(
			'0 added, 0 changed, 3 unchanged, 0 refused'
		);
		expect((await takeBack(report.id)).outcome).toBe('done');
		expect(await world.database.owner`select from catchment`).toEqual([]);
	});

	it('a county that moves leaves its former catchment', async () => {
		await lead('catchments', file);
		const report = await lead('catchments', ['catchment,county,from', 'Trillium,Wake,2025-01-01']);
		expect(codes(report.warnings)).toEqual(['2 from catchment_ended_earlier']);
		expect((await belongings()).slice(2)).toEqual([
			{ catchment: 'Alliance', county: '37183', during: '[2013-07-01,2025-01-01)' },
			{ catchment: 'Trillium', county: '37183', during: '[2025-01-01,)' }
		]);
	});

	it('with mistakes are refused', async () => {
		await lead('catchments', file);
		const { refused } = await lead('catchments', [
			'catchment,county,from,to',
			'Vaya,Wake,2010-01-01,',
			'Vaya,Orange,2030-01-01,2029-01-01',
			',Wake,,',
			'X,Nowhere,,'
		]);
		expect(codes(refused)).toEqual([
			'2 county catchment_overlap',
			'3 county county_ambiguous',
			'3 to to_before_from',
			'4 catchment required',
			'5 county county_unknown'
		]);
	});

	const square = {
		type: 'Polygon',
		coordinates: [
			[
				[-79, 35],
				[-78, 35],
				[-78, 36],
				[-79, 35]
			]
		]
	};
	const feature = (properties: object, geometry: unknown = square) => ({
		type: 'Feature',
		properties,
		geometry
	});
	const bringShapes = (...features: object[]) =>
		lead('catchments', JSON.stringify({ type: 'FeatureCollection', features }));

	it('get their outline from GeoJSON', async () => {
		await lead('catchments', file);
		const report = await bringShapes(
			feature({ name: 'vaya' }),
			feature({ NAME: 'New', state: 'NC' })
		);
		expect(counts(report)).toBe('1 added, 1 changed, 0 unchanged, 0 refused');
		expect(await world.database.owner`select boundary from catchment where name = 'Vaya'`).toEqual([
			{ boundary: square }
		]);
		expect(counts(await bringShapes(feature({ name: 'Vaya' })))).toBe(
			'0 added, 0 changed, 1 unchanged, 0 refused'
		);
		const { refused } = await bringShapes(
			feature({}),
			feature({ name: 'A' }),
			feature({ name: 'B', state: 'ZZ' }),
			feature({ name: 'C' }, { type: 'Point', coordinates: [1, 2] }),
			feature(
				{ name: 'D', state: 'NC' },
				{
					type: 'Polygon',
					coordinates: [
						[
							[900, 1],
							[1, 1],
							[1, 2],
							[900, 1]
						]
					]
				}
			)
		);
		expect(codes(refused)).toEqual(
			[
				'1 name required',
				'3 state state_unknown',
				'4 name not_polygon',
				'5 name not_polygon',
				'2 state state_needed'
			].sort((a, b) => parseInt(a) - parseInt(b))
		);
	});
});
