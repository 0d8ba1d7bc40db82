import type { Day } from '../domain/place/dates.ts';
import type { Counts } from '../domain/representation/groups.ts';
import type { Reference, Wave } from '../domain/representation/representation.ts';
import type { Sql } from './connect.ts';

/** A round of questions as it was entered: for the coordinator alone. */
export interface WaveOnFile {
	id: string;
	askedOn: Day;
	members: number;
	counts: Counts;
	reference: Reference['kind'];
	referenceName: string | null;
	referenceCounts: Counts | null;
	version: number;
}

/** What a coordinator fills in about a round of questions. */
export type WaveInput = Omit<WaveOnFile, 'id' | 'version'>;

/** The latest round as of a day with the population it is compared with; null for who may not see the people. */
export async function find(sql: Sql, body: string, on: Day): Promise<Wave | null> {
	return (await findByBody(sql, [body], on)).get(body) ?? null;
}

/** The same for several bodies at once, by the id of the body; a body without a round to see has no entry. */
export async function findByBody(sql: Sql, bodies: string[], on: Day): Promise<Map<string, Wave>> {
	const rows = await sql<(WaveOnFile & { body: string })[]>`
		select asked.body, w.asked_on, w.members, w.counts, w.reference, w.reference_name, w.reference_counts
		from unnest(${bodies}::uuid[]) asked (body), lateral demographics_of(asked.body, ${on}) w
	`;
	return new Map(rows.map((row) => [row.body, waveFrom(row)]));
}

function waveFrom(row: WaveOnFile): Wave {
	const { askedOn, members, counts, reference, referenceName, referenceCounts } = row;
	const population = { kind: reference, name: referenceName, counts: referenceCounts ?? {} };
	return { askedOn, members, counts, reference: population };
}

/** Whether whoever asks may see counts of groups at a body: its coordinator may, its members see words. */
export async function mayCount(sql: Sql, body: string): Promise<boolean> {
	const [row] = await sql<{ may: boolean }[]>`select ${body} = any (bodies_i_run()) as may`;
	return row?.may ?? false;
}

/** The rounds of a body, latest first: none for who does not run it. */
export function list(sql: Sql, body: string): Promise<WaveOnFile[]> {
	return sql<WaveOnFile[]>`
		select id, asked_on, members, counts, reference, reference_name, reference_counts, version
		from demographic_wave where body_id = ${body} order by asked_on desc
	`;
}

/** Stores a round of questions; one of the same day is put right. False when it is not ours to change. */
export async function record(sql: Sql, body: string, wave: WaveInput): Promise<boolean> {
	const json = (counts: Counts | null) => counts && JSON.stringify(counts);
	const rows = await sql`
		insert into demographic_wave (body_id, asked_on, members, counts, reference, reference_name, reference_counts)
		select ${body}, ${wave.askedOn}, ${wave.members}, ${json(wave.counts)}::text::jsonb, ${wave.reference}, ${wave.referenceName},
			${json(wave.referenceCounts)}::text::jsonb
		where ${body} = any (bodies_i_run())
		on conflict (body_id, asked_on) do update set
			members = excluded.members, counts = excluded.counts, reference = excluded.reference,
			reference_name = excluded.reference_name, reference_counts = excluded.reference_counts
		returning id
	`;
	return rows.length > 0;
}
