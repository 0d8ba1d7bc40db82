import type { Day } from '#lib/domain/place/dates.ts';
import {
	overallOf,
	pairQualities,
	type DimensionOverall,
	type PairQuality
} from '#lib/domain/tie/quality.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';

/** How good partnerships are by what both sides openly say, in the latest wave with reports. */
export interface QualityAnswer {
	wave: { name: string; opensOn: Day } | null;
	/** Only those whose two organizations' reports the reader may read. */
	pairs: PairQuality[];
	overall: DimensionOverall[];
}

/** Reads the dimensions of the ties of a body that whoever asks may read. */
export async function askQuality(sql: Sql, body: string, on: Day): Promise<QualityAnswer> {
	const wave = strengths.chosen(await waves.list(sql, body, on), null);
	if (!wave) return { wave: null, pairs: [], overall: [] };
	const organizations = await waves.listOrganizations(sql, wave.id);
	const pairs = pairQualities(organizations, await ties.list(sql, wave.id));
	const { name, opensOn } = wave;
	return { wave: { name, opensOn }, pairs, overall: overallOf(pairs) };
}
