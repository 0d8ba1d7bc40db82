import type { Gaps } from '#lib/domain/access/gaps.ts';
import type { CountyReach, Nearness } from '#lib/domain/access/response-reach.ts';
import { peopleText } from './gaps.ts';
import { m } from './paraglide/messages.js';
import { fractionText, someOf } from './sentences.ts';

interface Said extends Pick<Gaps, 'basis' | 'reached'> {
	counties: CountyReach[];
	minutes: number;
	supply: { services: number; starts: unknown[] };
}

const nearnessNames: Record<Nearness, () => string> = {
	none: m.team_reach_none,
	some: m.team_reach_some,
	all: m.team_reach_all,
	unknown: m.common_unknown
};

/** How many live within the time of a team, and in which counties nobody does. */
export function answerTeamReach({ basis, reached, counties, minutes, supply }: Said) {
	if (supply.services === 0) return { first: m.team_reach_answer_no_team(), second: null };
	if (supply.starts.length === 0) return { first: m.team_reach_answer_no_start(), second: null };
	if (reached.share === null) return { first: m.team_reach_answer_nobody(), second: null };
	const said = { percent: fractionText(reached.share), need: peopleText(reached.need), minutes };
	const first =
		basis === 'children' ? m.team_reach_answer_children(said) : m.team_reach_answer_people(said);
	const none = counties.filter(({ nearness }) => nearness === 'none').map(({ name }) => name);
	const second =
		none.length > 0
			? m.team_reach_none_in({ n: none.length, list: someOf(none, 4) })
			: m.team_reach_some_everywhere();
	return { first, second };
}

/** How many of a county are within the time, in a word. */
export function nearnessName(nearness: Nearness): string {
	return nearnessNames[nearness]();
}
