import { compensatedWords, levelWords, perspectiveWords, roleWords } from './accepted.ts';
import { oneOf, period, someOf, yesNo, type Cells } from './cells.ts';
import { fold } from './fold.ts';
import type { FromRow, Kind } from './kind.ts';
import { county, seat, type Known } from './known.ts';

/** One row of a members file: a person's time in the body; undefined where a cell is empty. */
export type MemberEntry = FromRow & ReturnType<typeof readMember>;

/** Members of one body: one row for each time somebody served. */
export const membersKind: Kind<MemberEntry> = {
	name: 'members',
	body: 'needed',
	columns: [
		{
			name: 'person',
			required: true,
			also: ['name', 'member', 'person_name', 'persona'],
			example: 'Ana Ruiz'
		},
		{ name: 'organization', also: ['organization_name', 'agency'], example: 'Alder Family Voices' },
		{ name: 'seat', example: 'S05' },
		{ name: 'role', example: 'member' },
		{ name: 'voting', also: ['votes'], example: 'yes' },
		{ name: 'level', example: 'frontline' },
		{ name: 'perspectives', also: ['perspective'], example: 'parent caregiver; family' },
		{ name: 'county', also: ['represents_county'], example: 'Alamance' },
		{ name: 'represents', isFree: true, example: 'Families' },
		{ name: 'from', also: ['since', 'start', 'start_date'], example: '2024-07-01' },
		{ name: 'to', also: ['until', 'end', 'end_date'], example: '' },
		{ name: 'compensated', example: 'yes' },
		{ name: 'alternate_of', example: '' },
		{ name: 'id', also: ['person_id'], example: 'P-7' }
	],
	read: readMember,
	keys: ({ id, person, from }) => {
		const who = id ? `id ${fold(id)}` : `name ${fold(person)}`;
		return [`${who} ${from ?? ''}`];
	}
};

function readMember(cells: Cells, known: Known) {
	const countyFips = county(cells, 'county', known);
	if (countyFips && known.bodyCounties.size > 0 && !known.bodyCounties.has(countyFips)) {
		cells.warn('county', 'county_outside_body');
	}
	return {
		row: cells.row,
		notes: cells.notes,
		id: cells.text('id'),
		person: cells.required('person'),
		organization: cells.text('organization'),
		seat: cells.text('seat'),
		seatId: seat(cells, 'seat', known),
		role: oneOf(cells, 'role', roleWords),
		voting: yesNo(cells, 'voting'),
		level: oneOf(cells, 'level', levelWords),
		perspectives: someOf(cells, 'perspectives', perspectiveWords),
		countyFips,
		represents: cells.text('represents'),
		...period(cells),
		compensated: oneOf(cells, 'compensated', compensatedWords),
		alternateOf: cells.text('alternate_of')
	};
}
