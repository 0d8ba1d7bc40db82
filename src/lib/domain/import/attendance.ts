import { presentWords } from './accepted.ts';
import { day, oneOf, type Cells } from './cells.ts';
import { fold } from './fold.ts';
import type { FromRow, Kind } from './kind.ts';
import type { Known } from './known.ts';

/** One row of an attendance file: whether a person came on a day. */
export type AttendanceEntry = FromRow & ReturnType<typeof readAttendance>;

/** Who came: one row for each person and meeting. */
export const attendanceKind: Kind<AttendanceEntry> = {
	name: 'attendance',
	body: 'needed',
	columns: [
		{
			name: 'person',
			required: true,
			also: ['name', 'member', 'person_name', 'persona'],
			example: 'Ana Ruiz'
		},
		{
			name: 'date',
			required: true,
			also: ['meeting', 'meeting_date', 'fecha'],
			example: '2026-01-15'
		},
		{
			name: 'present',
			required: true,
			also: ['attended', 'attendance', 'presente'],
			example: 'yes'
		},
		{ name: 'id', also: ['person_id'], example: 'P-7' }
	],
	read: readAttendance,
	keys: ({ id, person, date }) => [`${id ? `id ${fold(id)}` : `name ${fold(person)}`} ${date}`]
};

function readAttendance(cells: Cells, { today }: Known) {
	for (const column of ['date', 'present']) cells.required(column);
	const date = day(cells, 'date') ?? '';
	if (date > today) cells.refuse('date', 'meeting_in_future', { today });
	return {
		row: cells.row,
		notes: cells.notes,
		id: cells.text('id'),
		person: cells.required('person'),
		date,
		present: oneOf(cells, 'present', presentWords) ?? 'absent'
	};
}
