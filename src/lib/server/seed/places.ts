import type { Sql } from '../connect.ts';
import { countyBoundaries, extentOf, type Boundary } from './boundaries.ts';
import { readSeed, readSheet } from './files.ts';
import { addRows, pointAt } from './rows.ts';

type CountyColumn =
	| 'fips'
	| 'name'
	| 'seat'
	| 'seat_latitude'
	| 'seat_longitude'
	| 'population'
	| 'children'
	| 'land_square_miles'
	| 'rural_class'
	| 'medicaid_class'
	| 'cms_class'
	| (typeof groups)[number];

const groups = [
	'hispanic',
	'white',
	'black',
	'american_indian',
	'asian',
	'pacific_islander',
	'other',
	'two_or_more'
] as const;

const source =
	'2020 census, P.L. 94-171 counts summed by county; children are all people less those of voting age. Land area: U.S. Census Bureau. The seat is the point of the place, not of the courthouse. Boundary: Census Bureau cartographic boundaries through us-atlas 3.';

/** A county as the seed knows it: where agencies of the county are placed. */
export interface SeededCounty {
	fips: string;
	name: string;
	seat: string;
	seatAt: [number, number];
}

/** The made-up state of db/seed/riverland.json. */
export interface Riverland {
	state: { code: string; fips: string; name: string };
	catchment: { name: string };
	counties: (SeededCounty & { boundary: Boundary['boundary'] })[];
}

/** The hundred counties of North Carolina: name, seat and where it lies. */
export function northCarolinaCounties(): SeededCounty[] {
	return readCounties().map((county) => ({ ...county, seatAt: seatOf(county) }));
}

/** Adds North Carolina and its counties, with boundaries. */
export async function addNorthCarolina(sql: Sql): Promise<void> {
	const boundaries = countyBoundaries('37');
	await addRows(sql, 'state', [
		{ code: 'NC', fips: '37', name: 'North Carolina', invented: false }
	]);
	await addRows(
		sql,
		'county',
		readCounties().map((county) => ({ ...countyRow(county), ...boundaries.get(county.fips) }))
	);
}

/** Adds the made-up state that Three Rivers lies in. */
export async function addRiverland(sql: Sql): Promise<void> {
	const { state, counties } = readSeed<Riverland>('riverland.json');
	await addRows(sql, 'state', [{ ...state, invented: true }]);
	await addRows(
		sql,
		'county',
		counties.map(({ seat, seatAt, ...county }) => ({
			...county,
			stateCode: state.code,
			seatName: seat,
			seatAt: pointAt(seatAt),
			boundarySimple: county.boundary,
			extent: extentOf(county.boundary),
			invented: true,
			source: 'Made up for the demonstration.'
		}))
	);
}

function readCounties() {
	return readSheet<CountyColumn>('north-carolina-counties.csv');
}

function seatOf(county: Record<CountyColumn, string>): [number, number] {
	return [Number(county.seat_longitude), Number(county.seat_latitude)];
}

function countyRow(county: Record<CountyColumn, string>) {
	return {
		fips: county.fips,
		stateCode: 'NC',
		name: county.name,
		seatName: county.seat,
		seatAt: pointAt(seatOf(county)),
		population: county.population,
		children: county.children,
		childrenByGroup: Object.fromEntries(groups.map((group) => [group, Number(county[group])])),
		landSquareMiles: county.land_square_miles,
		ruralClass: county.rural_class,
		medicaidClass: county.medicaid_class,
		cmsClass: county.cms_class,
		yearOfData: 2020,
		invented: false,
		source
	};
}
