import type { Sql } from '../connect.ts';
import { readSeed, readSheet } from './files.ts';
import type { Riverland } from './places.ts';
import { addRows, identify, span } from './rows.ts';

type Column = 'catchment' | 'county' | 'from' | 'to' | 'standing';
type Belonging = Record<Column, string>;

const sources = {
	'2021-07-01':
		'Public notices, as of the middle of 2021. Counties moved between catchments during 2021 and 2022; those dates are not recorded here. Some members of Trillium and Vaya are inferred, so all of them are marked.',
	'2024-02-01':
		'Public notices of the consolidation of February 2024. The places of Davidson and Rockingham are inferred.'
};

/** The id of a catchment that the seed brings. */
export function catchmentId(name: string): string {
	return identify('catchment', name);
}

/** Each managed-care catchment of North Carolina with the first and last day it is known for. */
export function northCarolinaCatchments(): { name: string; from: string; to: string }[] {
	const byName = Map.groupBy(readBelongings(), ({ catchment }) => catchment);
	return [...byName].map(([name, belongings]) => ({
		name,
		from: belongings.map(({ from }) => from).toSorted()[0]!,
		to: belongings.some(({ to }) => to === '')
			? ''
			: belongings
					.map(({ to }) => to)
					.toSorted()
					.at(-1)!
	}));
}

/** The counties of a North Carolina catchment as FIPS codes: today's, or the last ones it had. */
export function countiesOf(catchment: string): string[] {
	const own = readBelongings().filter((belonging) => belonging.catchment === catchment);
	const last = own
		.map(({ from }) => from)
		.toSorted()
		.at(-1);
	return own.filter(({ from }) => from === last).map(({ county }) => county);
}

/** Adds the catchments of North Carolina and which county belonged to which, from when to when. */
export async function addCatchments(sql: Sql): Promise<void> {
	await addRows(
		sql,
		'catchment',
		northCarolinaCatchments().map(({ name, from, to }) => ({
			id: catchmentId(name),
			stateCode: 'NC',
			name,
			during: span(from, to),
			invented: false,
			source: 'Public notices; known from the middle of 2021 on.'
		}))
	);
	await addRows(
		sql,
		'catchment_county',
		readBelongings().map(({ catchment, county, from, to, standing }) => ({
			id: identify('catchment county', county, from),
			catchmentId: catchmentId(catchment),
			countyFips: county,
			during: span(from, to),
			standing,
			source: sources[from as keyof typeof sources]
		}))
	);
}

/** Adds the one catchment of the made-up state. */
export async function addRiverlandCatchment(sql: Sql): Promise<void> {
	const { state, catchment, counties } = readSeed<Riverland>('riverland.json');
	const made = { source: 'Made up for the demonstration.', during: span(null) };
	const id = catchmentId(catchment.name);
	await addRows(sql, 'catchment', [
		{ id, stateCode: state.code, name: catchment.name, invented: true, ...made }
	]);
	await addRows(
		sql,
		'catchment_county',
		counties.map(({ fips }) => ({
			id: identify('catchment county', fips),
			catchmentId: id,
			countyFips: fips,
			standing: 'stated',
			...made
		}))
	);
}

function readBelongings(): Belonging[] {
	return readSheet<Column>('north-carolina-catchments.csv');
}
