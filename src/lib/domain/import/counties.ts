import { count, decimal, type Cells } from './cells.ts';
import type { FromRow, Kind } from './kind.ts';
import type { Known } from './known.ts';

/** One row of a counties file; undefined where a cell is empty. */
export type CountyEntry = FromRow & ReturnType<typeof readCounty>;

/** Counties by FIPS code. Columns such as `children_hispanic` or `u18_hisp` are children counted by group. */
export const countiesKind: Kind<CountyEntry> = {
	name: 'counties',
	body: 'none',
	columns: [
		{ name: 'fips', required: true, also: ['county_fips', 'geoid'], example: '37001' },
		{ name: 'name', required: true, also: ['county', 'county_name'], example: 'Alamance' },
		{ name: 'population', also: ['pop'], example: '171415' },
		{ name: 'children', also: ['under_18', 'pop_under18'], example: '37446' },
		{ name: 'land_sqmi', also: ['land_square_miles'], example: '423.43' }
	],
	isExtra: (column) => /^(children|u18|under_18)_[a-z0-9_]{1,60}$/.test(column),
	read: readCounty,
	keys: ({ fips }) => [fips]
};

function readCounty(cells: Cells, known: Known) {
	const fips = cells.required('fips').padStart(5, '0');
	const stateCode = known.states.find((state) => state.fips === fips.slice(0, 2))?.code;
	if (cells.text('fips') && !/^\d{5}$/.test(fips)) cells.refuse('fips', 'not_fips');
	else if (cells.text('fips') && !stateCode)
		cells.refuse('fips', 'state_unknown', { fips: fips.slice(0, 2) });

	const name = cells.required('name').replace(/ county$/i, '');
	const taken = known.counties
		.get(name.toLowerCase())
		?.find((other) => other.state === stateCode && other.fips !== fips);
	if (taken) cells.refuse('name', 'county_name_taken', { fips: taken.fips });

	const population = count(cells, 'population');
	const children = count(cells, 'children');
	if ((children ?? 0) > (population ?? Infinity)) cells.refuse('children', 'above_population');
	const land = decimal(cells, 'land_sqmi');
	if (land !== undefined && land <= 0) cells.refuse('land_sqmi', 'negative');
	return {
		row: cells.row,
		notes: cells.notes,
		fips,
		stateCode: stateCode ?? '',
		name,
		population,
		children,
		land,
		groups: groups(cells)
	};
}

function groups(cells: Cells): Record<string, number> | undefined {
	const counted = [...cells.cells.keys()]
		.filter((column) => countiesKind.isExtra?.(column))
		.map(
			(column) => [column.replace(/^(children|u18|under_18)_/, ''), count(cells, column)] as const
		)
		.filter((group): group is readonly [string, number] => group[1] !== undefined);
	return counted.length > 0 ? Object.fromEntries(counted) : undefined;
}
