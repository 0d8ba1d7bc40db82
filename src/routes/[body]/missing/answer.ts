import { omit } from '#lib/domain/omit.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { RosterFacts } from '#lib/domain/roster/facts.ts';
import { judge, type Roster } from '#lib/domain/roster/roster.ts';
import { representationSeen, seenBy, type TableSeen } from '#lib/domain/roster/seen.ts';
import { suggestForSeat, type SeatSuggestions } from '#lib/domain/suggestion/for-seat.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as demographics from '#lib/server/demographics.ts';
import * as findings from '#lib/server/findings.ts';
import * as memberships from '#lib/server/memberships.ts';
import { factsOf, type Table } from '#lib/server/rosters.ts';
import * as surroundings from '#lib/server/surroundings.ts';

/** What was decided about a finding, and the version that was seen. */
export type OnFile = Pick<
	findings.FindingOnFile,
	'key' | 'state' | 'reason' | 'owner' | 'dueOn' | 'firstSeenOn' | 'version'
>;

/** A table judged, with nothing in it that this viewer may not see, and what was decided about it. */
export interface Answer extends TableSeen {
	onFile: OnFile[];
	/** Whom to ask for the chosen seat; null when none is chosen, or it has no open place. */
	suggestions: SeatSuggestions | null;
}

/** A body's table with the titles of the lists its seats come from. */
type Asked = Table & { templates: { code: string; title: string }[] };

/** Judges a body's table for a day and leaves out what the viewer may not see; with a seat, also whom to ask for it. */
export async function ask(
	sql: Sql,
	table: Asked,
	on: Day,
	sees: boolean,
	seat: string | null = null
): Promise<Answer> {
	const [facts, names, onFile, counts] = await Promise.all([
		factsOf(sql, table, on),
		sees ? memberships.listNames(sql, table.id, on) : {},
		sees ? findings.list(sql, table.id) : [],
		sees && demographics.mayCount(sql, table.id)
	]);
	const roster = withTitles(judge(facts, on), table.templates);
	return {
		...seenBy(sees ? names : null, facts, roster),
		representation: sees ? representationSeen(roster.representation, counts) : null,
		onFile: onFile.map((each) => omit(each, 'id', 'ownerId', 'lastSeenOn')),
		suggestions: await suggestionsFor(sql, table, seat, facts, roster, sees)
	};
}

async function suggestionsFor(
	sql: Sql,
	{ id }: Asked,
	code: string | null,
	facts: RosterFacts,
	roster: Roster,
	sees: boolean
): Promise<SeatSuggestions | null> {
	const seat = facts.seats.find((each) => each.id === code);
	if (!seat) return null;
	const around = await surroundings.find(sql, id, seat, roster.on);
	const found = suggestForSeat(seat.id, facts, roster, around, roster.on);
	// Who declined, and with whom trust is being repaired, is for the table's own people.
	const apart = found?.apart.filter(
		({ reason }) => sees || (reason !== 'declined' && reason !== 'repair')
	);
	return found && { ...found, apart: apart ?? [] };
}

// A finding knows a list of seats by its code, people know it by its title.
function withTitles(roster: Roster, templates: Asked['templates']): Roster {
	const titles = new Map(templates.map(({ code, title }) => [code, title]));
	const findings = roster.findings.map((finding) => {
		const title = titles.get(`${finding.values.template}`);
		return title ? { ...finding, values: { ...finding.values, template: title } } : finding;
	});
	return { ...roster, findings };
}
