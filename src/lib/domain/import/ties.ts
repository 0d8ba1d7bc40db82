import {
	answers,
	levels,
	openDimensions,
	ratings,
	type OpenDimension,
	type Rating
} from '../tie/dimensions.ts';
import { levelWords } from './accepted.ts';
import { oneOf, type Cells } from './cells.ts';
import { fold } from './fold.ts';
import type { FromRow, Kind, Reading } from './kind.ts';

/** One row of a file of ties: what one organization reports of its work with another; undefined where a cell is empty. */
export type TieEntry = FromRow & ReturnType<typeof readTie>;

const ratingLike = /trust|confia|valu|valor|reliab|power|influen/i;

const otherNames: Partial<Record<OpenDimension | Rating, string[]>> = {
	shared_language: ['shared_language_understanding', 'shared_understanding', 'lenguaje_común'],
	working_relationship: ['functional_working_relationship'],
	shared_goals: ['shared_goal', 'metas_comunes'],
	information_sharing: ['information_exchange', 'data_sharing'],
	shared_decision_making: ['shared_decisions', 'decision_making'],
	resource_commitment: ['commitment_of_resources', 'resources'],
	joint_training: ['cross_training'],
	role_clarity: ['clear_roles'],
	cross_system_mechanisms: ['cross_system', 'mechanisms'],
	trust: ['confianza'],
	value: ['valor']
};

/** Reports of ties, directed: one row for what one organization says of another. */
export const tiesKind: Kind<TieEntry> = {
	name: 'ties',
	body: 'needed',
	byCoordinators: true,
	columns: [
		{
			name: 'from',
			required: true,
			also: ['source', 'from_organization', 'reporter', 'de'],
			example: 'Alder County Schools'
		},
		{
			name: 'to',
			required: true,
			also: ['target', 'to_organization', 'about', 'a'],
			example: 'Alder Family Voices'
		},
		{ name: 'level', required: true, also: ['nivel', 'tie_level'], example: '3' },
		{ name: 'wave', also: ['round', 'ronda'], example: 'Autumn 2026' },
		{ name: 'respondent', also: ['respondent_number', 'persona'], example: '1' },
		{ name: 'reporter_level', also: ['respondent_level'], example: 'director' },
		...[...openDimensions, ...ratings].map((name) => ({
			name,
			also: otherNames[name] ?? [],
			example: ''
		}))
	],
	read: readTie,
	keys: ({ wave, from, to, respondent }) => [
		JSON.stringify([wave ?? '', from, to, respondent].map(fold))
	]
};

/** A reading that tells first that the file holds a network made here: means of two organizations, and no reports. */
export function asDerived<Entry>(reading: Reading<Entry>): Reading<Entry> {
	const told = { row: null, column: null, value: '', code: 'ties_derived', facts: {} } as const;
	return { ...reading, warnings: [told, ...reading.warnings] };
}

function readTie(cells: Cells) {
	cells.required('level');
	const [from, to] = [cells.required('from'), cells.required('to')];
	if (from !== '' && fold(from) === fold(to)) cells.refuse('to', 'self_tie');
	const respondent = cells.text('respondent') ?? '';
	if (respondent.length > 60) cells.refuse('respondent', 'label_too_long', { most: 60 });
	return {
		row: cells.row,
		notes: openNotes(cells.notes),
		wave: cells.text('wave'),
		from,
		to,
		level: onScale(cells, 'level', 'level_scale', levels.highest) ?? 0,
		respondent,
		reporterLevel: oneOf(cells, 'reporter_level', levelWords),
		dimensions: answersIn(cells, openDimensions),
		ratings: answersIn(cells, ratings)
	};
}

// Notes stand beside a report, where ratings must not.
function openNotes(notes: Record<string, string> | undefined) {
	const open = Object.entries(notes ?? {}).filter(([column]) => !ratingLike.test(column));
	return open.length > 0 ? Object.fromEntries(open) : undefined;
}

// An empty cell was not answered, which is not the same as 0.
function answersIn<Name extends string>(cells: Cells, names: readonly Name[]) {
	const said = names.map(
		(name) => [name, onScale(cells, name, 'dimension_scale', answers.highest)] as const
	);
	return Object.fromEntries(said.filter(([, answer]) => answer !== undefined)) as Partial<
		Record<Name, number>
	>;
}

function onScale(
	cells: Cells,
	column: string,
	code: 'level_scale' | 'dimension_scale',
	most: number
) {
	const text = cells.text(column);
	if (text === undefined) return undefined;
	if (code === 'level_scale' && /^[0-4][.,]\d*[1-9]\d*$/.test(text))
		return cells.refuse(column, 'level_between');
	const isOnScale = /^\d([.,]0*)?$/.test(text) && Number(text[0]) <= most;
	return isOnScale ? Number(text[0]) : cells.refuse(column, code);
}
