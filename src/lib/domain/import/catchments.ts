import { period, type Cells } from './cells.ts';
import { fold } from './fold.ts';
import type { FromRow, Kind } from './kind.ts';
import { county, type Known } from './known.ts';

/** One row of a catchments file: a county in a catchment for a time. */
export type CatchmentEntry = FromRow & ReturnType<typeof readCatchment>;

/** Which county belongs to which catchment, from when to when. */
export const catchmentsKind: Kind<CatchmentEntry> = {
	name: 'catchments',
	body: 'none',
	columns: [
		{ name: 'catchment', required: true, also: ['lme_mco', 'catchment_name'], example: 'Alliance' },
		{
			name: 'county',
			required: true,
			also: ['county_name', 'county_fips', 'fips'],
			example: 'Wake, NC'
		},
		{ name: 'from', also: ['since', 'start'], example: '2024-02-01' },
		{ name: 'to', also: ['until', 'end'], example: '' }
	],
	read: readCatchment,
	keys: ({ catchment, countyFips, from }) => [
		`${fold(catchment)} ${countyFips ?? ''} ${from ?? ''}`
	]
};

function readCatchment(cells: Cells, known: Known) {
	cells.required('county');
	const countyFips = county(cells, 'county', known);
	return {
		row: cells.row,
		notes: cells.notes,
		catchment: cells.required('catchment'),
		countyFips: countyFips ?? '',
		stateCode: known.countiesByFips.get(countyFips ?? '')?.state ?? '',
		...period(cells)
	};
}
