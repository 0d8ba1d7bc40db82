import {
	unattended,
	type ChallengeRow,
	type ChallengeTag
} from '#lib/domain/partner/challenges.ts';
import type { StateChallenges } from '#lib/domain/state/challenges.ts';
import { m } from './paraglide/messages.js';
import { inSentence, someOf } from './sentences.ts';

/** A kind of challenge in words: its name, how one may notice it, and what others try at the table and ask of their state. */
export interface ChallengeWords {
	name: () => string;
	sign: () => string;
	local: () => string;
	state: () => string;
}

/** The words for each kind of challenge. */
export const challengeWords: Record<ChallengeTag, ChallengeWords> = {
	time: {
		name: m.challenges_time,
		sign: m.challenges_time_sign,
		local: m.challenges_time_local,
		state: m.challenges_time_state
	},
	capacity: {
		name: m.challenges_capacity,
		sign: m.challenges_capacity_sign,
		local: m.challenges_capacity_local,
		state: m.challenges_capacity_state
	},
	status_quo: {
		name: m.challenges_status_quo,
		sign: m.challenges_status_quo_sign,
		local: m.challenges_status_quo_local,
		state: m.challenges_status_quo_state
	},
	recognition: {
		name: m.challenges_recognition,
		sign: m.challenges_recognition_sign,
		local: m.challenges_recognition_local,
		state: m.challenges_recognition_state
	},
	tokenism: {
		name: m.challenges_tokenism,
		sign: m.challenges_tokenism_sign,
		local: m.challenges_tokenism_local,
		state: m.challenges_tokenism_state
	},
	mistrust: {
		name: m.challenges_mistrust,
		sign: m.challenges_mistrust_sign,
		local: m.challenges_mistrust_local,
		state: m.challenges_mistrust_state
	},
	values: {
		name: m.challenges_values,
		sign: m.challenges_values_sign,
		local: m.challenges_values_local,
		state: m.challenges_values_state
	}
};

/** The name of a kind of challenge; a word that is none stays as it is. */
export function challengeName(tag: string): string {
	return challengeWords[tag as ChallengeTag]?.name() ?? tag;
}

/** What is open, and how much of it nobody sees to. */
export function answerChallenges(rows: ChallengeRow[]): { first: string; second: string | null } {
	const open = rows.filter((row) => row.open.length > 0);
	if (open.length === 0) return { first: m.challenges_answer_none(), second: null };
	const n = open.reduce((sum, row) => sum + row.open.length, 0);
	const list = someOf(
		open.map(({ tag }) => inSentence(challengeName(tag))),
		3
	);
	const without = unattended(rows).length;
	return {
		first: m.challenges_answer({ n, list }),
		second: without > 0 ? m.challenges_unattended({ n: without }) : null
	};
}

/** The kinds that most tables of a state have open, with how many tables that is. */
export function answerStateChallenges({ rows, reporting }: StateChallenges): string {
	const need = reporting.total;
	if (need === null) return m.challenges_state_none();
	const have = rows[0]?.total ?? 0;
	if (have === 0) return m.challenges_state_nothing_open({ n: need });
	const most = rows.filter(({ total }) => total === have);
	const list = someOf(
		most.map(({ tag }) => inSentence(challengeName(tag))),
		3
	);
	return m.challenges_state_answer({ list, have, need });
}
