import type { Day } from '../place/dates.ts';
import type { Point } from '../place/distance.ts';
import type { BodyCounty, RosterFacts } from '../roster/facts.ts';
import { counted } from '../roster/members.ts';
import type { Roster } from '../roster/roster.ts';
import { effectOf, presenceWith, type BeforeAfter, type SeatEffect } from './effect.ts';
import { weightsOf } from './score.ts';
import type { SuggestionFacts } from './facts.ts';
import { neededBy, uncoveredFor } from './needs.ts';
import { suggest, type Suggestion, type Suggestions } from './suggest.ts';

/** What a directory and a body's reports know that a roster does not. */
export interface Surroundings extends Pick<
	SuggestionFacts,
	'organizations' | 'ties' | 'setApart' | 'broader' | 'directoryVerifiedOn'
> {
	/** A point in each county of the body, by FIPS code. */
	points: Record<string, Point>;
	/** Languages, as codes, that the body wants to reach. */
	languages: string[];
}

/** A suggestion with what the table would gain. */
export interface SeatSuggestion extends Suggestion {
	effect: SeatEffect & { presence: BeforeAfter };
}

/** The suggestions for one seat. */
export interface SeatSuggestions extends Omit<Suggestions, 'ranked'> {
	ranked: SeatSuggestion[];
}

/** Whom to ask for a seat of a judged table; null for a seat with no open place, or that does not apply. */
export function suggestForSeat(
	code: string,
	facts: RosterFacts,
	roster: Roster,
	around: Surroundings,
	on: Day
): SeatSuggestions | null {
	const seat = facts.seats.find(({ id }) => id === code);
	const state = roster.seats.find(({ id }) => id === code)?.state;
	if (!seat || !state || state === 'filled' || state === 'not-applicable') return null;
	const uncovered = uncoveredFor(seat, facts, roster);
	const area = facts.counties.map((county) => soughtCounty(county, around));
	const found = suggest(
		{
			...around,
			rule: seat.rule,
			area,
			uncovered: area.filter(({ fips }) => uncovered.includes(fips)),
			needed: neededBy(facts, roster, around.languages),
			members: membersOf(facts),
			weights: weightsOf(facts.bylaws),
			sparedFrom: facts.bylaws.sparedFrom,
			tieFrom: facts.bylaws.tieFrom
		},
		on
	);
	const effect = effectOf(facts, roster, code, on);
	const sites = new Map(around.organizations.map(({ id, siteCounties }) => [id, siteCounties]));
	const presence = (id: string) => presenceWith(roster, sites.get(id) ?? []);
	return {
		...found,
		ranked: found.ranked.map((each) => ({
			...each,
			effect: { ...effect, presence: presence(each.organization.id) }
		}))
	};
}

function soughtCounty({ fips, name, children }: BodyCounty, { points }: Surroundings) {
	return { fips, name, children, at: points[fips] ?? null };
}

function membersOf({ members }: RosterFacts): Record<string, string> {
	return Object.fromEntries(
		counted(members).flatMap(({ organization, organizationName }) =>
			organization ? [[organization, organizationName ?? organization]] : []
		)
	);
}
