import { decimal, point, short, type Cells } from './cells.ts';
import { fold } from './fold.ts';
import type { FromRow, Kind } from './kind.ts';
import { county, type Known } from './known.ts';

/** One row of a demand file: a point where people live; undefined where a cell is empty. */
export type DemandEntry = FromRow & ReturnType<typeof readDemand>;

/** Where people live: tracts, ZIP areas or any points with a population. */
export const demandKind: Kind<DemandEntry> = {
	name: 'demand',
	body: 'none',
	columns: [
		{ name: 'id', required: true, also: ['geoid', 'reference'], example: '37001020100' },
		{ name: 'latitude', required: true, also: ['lat'], example: '36.0914' },
		{ name: 'longitude', required: true, also: ['lon', 'lng', 'long'], example: '-79.4455' },
		{ name: 'population', required: true, also: ['pop'], example: '4120' },
		{ name: 'children', also: ['under_18'], example: '901' },
		{ name: 'county', also: ['county_fips'], example: 'Alamance' },
		{ name: 'name', example: 'Tract 201' }
	],
	read: readDemand,
	keys: ({ id }) => [fold(id)]
};

function readDemand(cells: Cells, known: Known) {
	for (const column of ['latitude', 'longitude', 'population']) cells.required(column);
	const population = atLeastZero(cells, 'population');
	const children = atLeastZero(cells, 'children');
	if ((children ?? 0) > (population ?? Infinity)) cells.refuse('children', 'above_population');
	return {
		row: cells.row,
		notes: cells.notes,
		id: cells.required('id') && (short(cells, 'id', 100) ?? ''),
		at: cells.text('latitude') && cells.text('longitude') ? point(cells) : undefined,
		population: population ?? 0,
		children,
		countyFips: county(cells, 'county', known),
		name: short(cells, 'name', 200)
	};
}

// Where degrees are written with a decimal comma, the point of 1.234 people stands between thousands.
function isGrouped(cells: Cells, column: string): boolean {
	const commas = ['latitude', 'longitude'].some((name) => /\d,\d/.test(cells.text(name) ?? ''));
	return commas && /^\d{1,3}\.\d{3}$/.test(cells.text(column) ?? '');
}

// Estimates may have decimals.
function atLeastZero(cells: Cells, column: string) {
	const grouped = /^\d{1,3}(,\d{3})+$/.test(cells.text(column) ?? '');
	if (grouped) cells.cells.set(column, (cells.text(column) ?? '').replaceAll(',', ''));
	if (isGrouped(cells, column)) return cells.refuse(column, 'not_a_number');
	const number = decimal(cells, column);
	if (number !== undefined && number < 0) return cells.refuse(column, 'negative');
	return number !== undefined && number > 2_000_000_000
		? cells.refuse(column, 'not_a_number')
		: number;
}
