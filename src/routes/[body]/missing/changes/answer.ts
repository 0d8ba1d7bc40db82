import { error } from '@sveltejs/kit';
import type { Finding } from '#lib/domain/finding/finding.ts';
import { changesBetween, isDecision, onFileBefore } from '#lib/domain/finding/life.ts';
import { isDay, monthsBefore, type Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as events from '#lib/server/finding-events.ts';
import type { Table } from '#lib/server/rosters.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from '../../../on.ts';
import { ask } from '../answer.ts';

type Asked = Table & { templates: { code: string; title: string }[] };

/** What closed, what came and what was decided at a table between two days; decisions only for its own people. */
export interface Changes {
	from: Day;
	to: Day;
	closed: Finding[];
	new: Finding[];
	reopened: Finding[];
	/** How many findings were there on both days. */
	stayed: number;
	decisions: events.FindingEvent[];
}

/** The two days a page is asked for with `from` and `to`: half a year until today without them; 400 for impossible ones. */
export function daysOf(url: URL): { from: Day; to: Day } {
	const to = dayNamed(url, 'to') ?? today();
	const from = dayNamed(url, 'from') ?? monthsBefore(to, 6);
	if (from > to) error(400, m.life_from_after_to());
	return { from, to };
}

function dayNamed(url: URL, name: string): Day | null {
	const value = url.searchParams.get(name);
	if (!value) return null;
	return isDay(value) ? value : error(400, m.errors_bad_date({ value: value.slice(0, 40) }));
}

/** Judges a body's table on both days by the dated records, and adds what people decided in between. */
export async function askChanges(
	sql: Sql,
	table: Asked,
	{ from, to }: { from: Day; to: Day },
	sees: boolean
): Promise<Changes> {
	const [first, last, steps] = await Promise.all([
		ask(sql, table, from, sees),
		ask(sql, table, to, sees),
		sees ? events.list(sql, table.id, to) : []
	]);
	const ids = (findings: Finding[]) => findings.map(({ id }) => id);
	const before = onFileBefore(steps, from);
	const changes = changesBetween(ids(first.findings), ids(last.findings), before);
	const among = (findings: Finding[], keys: string[]) =>
		findings.filter(({ id }) => keys.includes(id));
	return {
		from,
		to,
		closed: among(first.findings, changes.closed),
		new: among(last.findings, changes.new),
		reopened: among(last.findings, changes.reopened),
		stayed: changes.stayed.length,
		decisions: steps.filter((step) => step.day > from && isDecision(step))
	};
}
