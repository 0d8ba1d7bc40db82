import { isFarFromAll, isHoursAway } from '#lib/domain/access/far.ts';
import type { CountyGap, Gaps } from '#lib/domain/access/gaps.ts';
import type { Standard } from '#lib/domain/access/standard.ts';
import { dayText } from './dates.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { fractionText, inSentence, someOf } from './sentences.ts';
import { serviceTypeName } from './services.ts';

type Said = Pick<Gaps, 'reached' | 'counties' | 'basis'> & {
	service: string;
	supply: { services: number };
};

/** The answer in two sentences: how many are reached, and which counties fall short of the standard. */
export function answerGaps({ reached, counties, basis, service, supply }: Said) {
	const name = inSentence(serviceTypeName(service));
	if (supply.services === 0) return { first: m.gaps_answer_none({ service: name }), second: null };
	if (reached.share === null) return { first: m.gaps_answer_nobody(), second: null };
	if (isFarFromAll(counties)) {
		return { first: m.gap_findings_none({ service: name }), second: shortText(counties) };
	}
	const said = {
		percent: fractionText(reached.share),
		service: name,
		need: peopleText(reached.need)
	};
	const first = basis === 'children' ? m.gaps_answer_children(said) : m.gaps_answer_people(said);
	return { first, second: shortText(counties) };
}

/** A number of people; half a person of an estimate is none. */
export function peopleText(people: number): string {
	return numberText(Math.round(people));
}

/** How a county stands, in a sentence: how many are not near enough, and how long their way is on average. */
export function countyText(county: CountyGap, basis: Gaps['basis'], type: string): string {
	const { name, reached, averageMinutesUnreached: minutes } = county;
	if (reached.share === null) return m.gaps_county_nobody({ county: name });
	const service = inSentence(serviceTypeName(type));
	const far = reached.need - reached.have;
	if (Math.round(far) === 0) return m.gaps_county_all({ county: name, service });
	const said = {
		county: name,
		service,
		far: peopleText(far),
		need: peopleText(reached.need),
		percent: fractionText(far / reached.need)
	};
	const first = basis === 'children' ? m.gaps_county_children(said) : m.gaps_county_people(said);
	if (minutes === null) return first;
	if (isHoursAway(minutes)) return `${first} ${m.gaps_hours_away()}`;
	const whole = numberText(minutes, { maximumFractionDigits: 0 });
	return `${first} ${m.gap_findings_minutes({ minutes: whole })}`;
}

/** What a county's limit asks: "30 minutes or 10 miles, for 95%". */
export function limitText({ limit }: Pick<CountyGap, 'limit'>, test: Standard['test']): string {
	if (!limit) return m.common_unknown();
	const { minutes, miles } = limit;
	const share = fractionText(limit.share, 0);
	if (minutes === null || miles === null) {
		return minutes === null
			? m.gaps_limit_miles({ miles: numberText(miles ?? 0), share })
			: m.gaps_limit_minutes({ minutes: numberText(minutes), share });
	}
	const said = { minutes: numberText(minutes), miles: numberText(miles), share };
	return test === 'either' ? m.gaps_limit_either(said) : m.gaps_limit_both(said);
}

/** How far a standard may be trusted: read there on a day, not verified, or only a proposal. */
export function standingText({
	standing,
	verifiedOn,
	bodyId
}: Pick<Standard, 'standing' | 'verifiedOn' | 'bodyId'>): string {
	if (standing === 'proposal' && bodyId) return m.standards_own_target();
	if (standing === 'proposal') return m.gaps_standing_proposal();
	return standing === 'verified' && verifiedOn
		? m.gaps_standing_verified({ date: dayText(verifiedOn) })
		: m.gaps_standing_not_verified();
}

/** Whether a county passes, in a word. */
export function passesText(passes: boolean | null): string {
	if (passes === null) return m.common_unknown();
	return passes ? m.gaps_passes() : m.gaps_fails();
}

function shortText(counties: CountyGap[]): string | null {
	const short = counties.filter(({ passes }) => passes === false);
	const judged = counties.filter(({ passes }) => passes !== null).length;
	if (judged === 0) return m.gaps_answer_unjudged();
	if (short.length === 0) return m.gaps_answer_all_pass({ n: judged });
	const list = someOf(
		short.map(({ name }) => name),
		4
	);
	return m.gaps_answer_short({ n: short.length, need: judged, list });
}
