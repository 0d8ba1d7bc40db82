import { error } from '@sveltejs/kit';
import type { Day } from '#lib/domain/place/dates.ts';
import { pairsSeen, type PairSeen } from '#lib/domain/tie/agreement.ts';
import { changeBetween, type WaveChange } from '#lib/domain/tie/change.ts';
import { strengthOf, type StrengthSeen, type WaveFacts } from '#lib/domain/tie/strength.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { NetworkQuery } from './query.ts';

/** How strongly the organizations of a body work together in a wave, as far as the viewer may know. */
export interface StrengthAnswer {
	waves: waves.Wave[];
	/** Null when nobody was asked yet. */
	wave: waves.Wave | null;
	strength: StrengthSeen | null;
	/** Both reports of the pairs whose reports the viewer may read; empty for others. */
	pairs: PairSeen[];
	ratings: waves.MeanRating[];
	/** What changed since the wave before; null for the first. */
	since: { wave: waves.Wave; change: WaveChange } | null;
}

/** An answer with the facts it was made from, which are not for the page as they are. */
export interface Asked {
	answer: StrengthAnswer;
	facts: WaveFacts | null;
}

/** Asks for a wave by name, the latest without one; 404 for a wave that is not there. */
export async function ask(
	sql: Sql,
	body: string,
	on: Day,
	runs: boolean,
	query: NetworkQuery
): Promise<Asked> {
	const all = await waves.list(sql, body, on);
	const wave = strengths.chosen(all, query.wave);
	if (!wave) return withoutWave(all, query);
	const [facts, reports, ratings] = await Promise.all([
		strengths.factsOf(sql, wave, runs),
		ties.list(sql, wave.id),
		waves.listRatings(sql, wave.id)
	]);
	const earlier = all.slice(all.indexOf(wave) + 1).find((one) => one.reports > 0);
	const answer = {
		waves: all,
		wave,
		strength: strengthOf(facts, query),
		pairs: pairsSeen(facts.organizations, reports, query),
		ratings,
		since: earlier ? await sinceWave(sql, earlier, facts, query.threshold) : null
	};
	return { answer, facts };
}

function withoutWave(all: waves.Wave[], { wave }: NetworkQuery): Asked {
	if (wave !== null) error(404, m.strength_no_wave({ wave: wave.slice(0, 60) }));
	const answer = { waves: all, wave: null, strength: null, pairs: [], ratings: [], since: null };
	return { answer, facts: null };
}

async function sinceWave(
	sql: Sql,
	wave: waves.Wave,
	now: Pick<Awaited<ReturnType<typeof strengths.factsOf>>, 'organizations' | 'ties'>,
	threshold: number
) {
	const [organizations, before] = await Promise.all([
		waves.listOrganizations(sql, wave.id),
		waves.listTies(sql, wave.id)
	]);
	return { wave, change: changeBetween({ organizations, ties: before }, now, threshold) };
}
