import { fold } from '#lib/domain/import/fold.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { WaveFacts } from '#lib/domain/tie/strength.ts';
import type { Sql } from './connect.ts';
import * as ties from './ties.ts';
import * as waves from './waves.ts';

/** Everything of a wave that whoever asks may know: the named one, else the latest with reports; undefined without one. */
export async function find(
	sql: Sql,
	body: string,
	on: Day,
	coordinates: boolean,
	name: string | null = null
): Promise<WaveFacts | undefined> {
	const wave = chosen(await waves.list(sql, body, on), name);
	return wave && seenBy(sql, wave, coordinates);
}

/** What is known of one wave; all reports only for who coordinates the body. */
export async function seenBy(sql: Sql, wave: waves.Wave, coordinates: boolean): Promise<WaveFacts> {
	return factsOf(sql, wave, coordinates ? await ties.list(sql, wave.id) : null);
}

/** The named wave, else the latest with reports; undefined when there is none. */
export function chosen(all: waves.Wave[], name: string | null): waves.Wave | undefined {
	if (name === null || name === '') return all.find(({ reports }) => reports > 0) ?? all[0];
	return all.find((wave) => fold(wave.name) === fold(name));
}

/** What is known of one wave; `reports` are all of them for who coordinates the body, null for others. */
export async function factsOf(
	sql: Sql,
	wave: waves.Wave,
	reports: ties.ReportOnFile[] | null
): Promise<WaveFacts> {
	const [organizations, derived, tallies] = await Promise.all([
		waves.listOrganizations(sql, wave.id),
		waves.listTies(sql, wave.id),
		reports ? null : waves.findTallies(sql, wave.id)
	]);
	const { name, invited, answered } = wave;
	return { name, invited, answered, organizations, ties: derived, tallies, reports };
}
