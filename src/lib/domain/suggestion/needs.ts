import type { RosterFacts } from '../roster/facts.ts';
import { counted } from '../roster/members.ts';
import { satisfies } from '../roster/rule.ts';
import type { Roster } from '../roster/roster.ts';
import type { Seat } from '../roster/seats.ts';
import type { Need } from './facts.ts';
import { asksForSectors, voicesOf } from './voices.ts';

/**
 * The counties, by FIPS code, that nobody who comes and fits the seat is based in or serves. When every county has
 * someone, all of them: then nothing sets the candidates apart but how much of the area they reach. All of them also for
 * a voice, since the one county where nobody is missing would be the home of the one person who speaks for it.
 */
export function uncoveredFor(seat: Seat, facts: RosterFacts, roster: Roster): string[] {
	if (voicesOf(seat.rule).length > 0) return facts.counties.map(({ fips }) => fips);
	const fitting = counted(facts.members).filter(
		(member) =>
			satisfies(seat.rule, member) && roster.activity.byMember[member.id]?.status !== 'inactive'
	);
	const open = facts.counties.filter(
		({ fips, servedBy }) =>
			!fitting.some(
				({ county, organization }) =>
					county === fips || servedBy.some(({ id }) => id === organization)
			)
	);
	return (open.length > 0 ? open : facts.counties).map(({ fips }) => fips);
}

/** What the table lacks: counties where no member comes from, languages it asks for, voices it is short of. */
export function neededBy(facts: RosterFacts, roster: Roster, languages: string[]): Need[] {
	const rules = new Map(facts.seats.map(({ id, rule }) => [id, rule]));
	const short = roster.seats.filter(
		(seat) =>
			seat.class !== 'optional' &&
			seat.state !== 'not-applicable' &&
			seat.filledByActive < seat.minimum
	);
	const voices = short.flatMap(({ id }) => {
		const rule = rules.get(id) ?? {};
		return asksForSectors(rule) ? [] : voicesOf(rule);
	});
	return [
		...roster.geography.counties
			.filter(({ activeMembers }) => activeMembers === 0)
			.map(({ fips, name }) => ({ kind: 'county' as const, code: fips, name })),
		...[...new Set(languages)].map((code) => ({ kind: 'language' as const, code, name: null })),
		...[...new Set(voices)].map((code) => ({ kind: 'voice' as const, code, name: null }))
	];
}
