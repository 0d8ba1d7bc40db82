import type { Day } from '../domain/place/dates.ts';
import type { TieRule } from '../domain/network/ties.ts';
import { pairsSeen, type PairSeen } from '../domain/tie/agreement.ts';
import { changeBetween, type WaveChange, type WaveTies } from '../domain/tie/change.ts';
import { placesOver } from '../domain/tie/picture.ts';
import type { Beside } from '../domain/tie/scene.ts';
import {
	isUntold,
	strengthOf,
	type Given,
	type StrengthSeen,
	type WaveFacts
} from '../domain/tie/strength.ts';
import type { Sql } from './connect.ts';
import * as strengths from './strengths.ts';
import * as ties from './ties.ts';
import * as waves from './waves.ts';

/** Which network is asked for: of which body, on which day, in which wave (the latest without a name), by which rule. */
export interface NetworkAsked extends TieRule {
	body: string;
	on: Day;
	wave: string | null;
	/** Whether who asks coordinates the body, and so may read all reports. */
	coordinates: boolean;
}

/** Everything that an answer about a wave is worked out from, as far as who asks may know. */
export interface NetworkFacts {
	waves: waves.Wave[];
	wave: waves.Wave;
	facts: WaveFacts;
	/** The reports that who asks may read. */
	reports: ties.ReportOnFile[];
	/** The latest wave before it that has reports. */
	earlier: (WaveTies & { wave: waves.Wave }) | null;
}

/** How strongly the organizations of a body work together in a wave, as far as the viewer may know. */
export interface StrengthAnswer {
	waves: waves.Wave[];
	/** Null when nobody was asked yet, or when there is no wave of that name. */
	wave: waves.Wave | null;
	strength: StrengthSeen | null;
	/** Both reports of the pairs whose reports the viewer may read; empty for others. */
	pairs: PairSeen[];
	/** What changed since the wave before; null for the first. */
	since: { wave: waves.Wave; change: WaveChange } | null;
}

/** Reads what a question about a network needs; null without such a wave. */
export async function find(sql: Sql, asked: NetworkAsked): Promise<NetworkFacts | null> {
	const all = await waves.list(sql, asked.body, asked.on);
	const wave = strengths.chosen(all, asked.wave);
	if (!wave) return null;
	const reports = await ties.list(sql, wave.id);
	const facts = await strengths.factsOf(sql, wave, asked.coordinates ? reports : null);
	const before = all.slice(all.indexOf(wave) + 1).find((one) => one.reports > 0);
	const earlier = before ? { wave: before, ...(await tiesOf(sql, before)) } : null;
	return { waves: all, wave, facts, reports, earlier };
}

/** Answers from what was read. `given` was measured elsewhere. */
export function answerOf(found: NetworkFacts, rule: TieRule, given?: Given): StrengthAnswer {
	const { waves: all, wave, facts, reports } = found;
	const earlier = isUntold(facts) ? null : found.earlier;
	return {
		waves: all,
		wave,
		strength: strengthOf(facts, rule, given),
		pairs: pairsSeen(facts.organizations, reports, rule),
		since: earlier && {
			wave: earlier.wave,
			change: changeBetween(earlier, facts, rule.threshold)
		}
	};
}

/** Where the organizations of a wave stand, from the waves before it on. */
export async function listPlaces(sql: Sql, { waves: all, wave, facts }: NetworkFacts) {
	const before: WaveTies[] = [];
	for (const one of all.slice(all.indexOf(wave) + 1).toReversed())
		before.push(await tiesOf(sql, one));
	return () => placesOver([...before, facts]);
}

async function tiesOf(sql: Sql, { id }: waves.Wave): Promise<WaveTies> {
	return {
		organizations: await waves.listOrganizations(sql, id),
		ties: await waves.listTies(sql, id)
	};
}

// On the scale from 0 to 4: from here on two share information.
const shares = 3;

/** Pairs whose both sides say that they share information; a single side is a wish. */
export function sharing(reports: ties.ReportOnFile[]): Beside[] {
	const said = new Set(
		reports
			.filter(({ dimensions }) => (dimensions.information_sharing ?? 0) >= shares)
			.map(({ from, to }) => `${from} ${to}`)
	);
	return [...said]
		.map((pair) => pair.split(' ') as [string, string])
		.filter(([from, to]) => from < to && said.has(`${to} ${from}`))
		.map(([a, b]) => ({ a, b, overlay: 'sharing' }));
}
