import type { Day } from '#lib/domain/place/dates.ts';
import type { OpenDimension } from '#lib/domain/tie/dimensions.ts';
import type { Report } from '#lib/domain/tie/pairs.ts';
import type { Level } from '#lib/domain/vocabulary.ts';
import type { Sql } from './connect.ts';
import type { Seen } from './own-records.ts';

/** A report as the coordinator and the two organizations read it. */
export interface ReportOnFile extends Report {
	id: string;
	wave: string;
	/** Tells several people of one organization apart; empty for a single one. */
	respondent: string;
	reporterLevel: Level | null;
	dimensions: Partial<Record<OpenDimension, number>>;
	version: number;
}

/** The reports of a wave that whoever asks may read: all for who coordinates the body, their own organization's for its people. */
export function list(sql: Sql, wave: string): Promise<ReportOnFile[]> {
	return sql<ReportOnFile[]>`
		select id, wave_id as wave, from_organization_id as from, to_organization_id as to, level, respondent,
			reporter_level, dimensions, version
		from tie_report where wave_id = ${wave}
		order by from_organization_id, to_organization_id, respondent
	`;
}

/** The organizations that the reports of a wave are by or about, as far as whoever asks may read them, by name. */
export function listNamed(sql: Sql, wave: string): Promise<{ id: string; name: string }[]> {
	return sql<{ id: string; name: string }[]>`
		select id, name from organization
		where id in (
			select from_organization_id from tie_report where wave_id = ${wave}
			union select to_organization_id from tie_report where wave_id = ${wave}
		)
		order by name, id
	`;
}

/** What two organizations of a body report of each other in all waves, as far as whoever asks may read it. */
export function listBetween(sql: Sql, body: string, a: string, b: string): Promise<ReportOnFile[]> {
	return sql<ReportOnFile[]>`
		select id, wave_id as wave, from_organization_id as from, to_organization_id as to, level, respondent,
			reporter_level, dimensions, version
		from tie_report
		where body_id = ${body} and (from_organization_id, to_organization_id) in ((${a}, ${b}), (${b}, ${a}))
		order by respondent
	`;
}

/** A report with who says it of whom, in which wave, and whether that still takes answers. */
export interface ReportInWave extends ReportOnFile {
	body: string;
	fromName: string;
	toName: string;
	waveName: string;
	closesOn: Day | null;
	closed: boolean;
}

/** One report of a body that whoever asks may read; null when there is none. */
export async function findReport(sql: Sql, body: string, id: string): Promise<ReportInWave | null> {
	const [report] = await sql<ReportInWave[]>`
		select r.id, r.body_id as body, r.wave_id as wave, r.from_organization_id as from, r.to_organization_id as to,
			r.level, r.respondent, r.reporter_level, r.dimensions, r.version, f.name as from_name, t.name as to_name, w.name as wave_name, w.closes_on,
			coalesce(w.closes_on <= current_date, false) as closed
		from tie_report r
		join wave w on w.id = r.wave_id
		join organization f on f.id = r.from_organization_id
		join organization t on t.id = r.to_organization_id
		where r.body_id = ${body} and r.id::text = ${id}
	`;
	return report ?? null;
}

/** Changes what a report says beside its level, seen in this version; false when somebody was first. */
export async function changeDimensions(
	sql: Sql,
	{ id, version }: Seen,
	dimensions: ReportOnFile['dimensions']
): Promise<boolean> {
	const { count } = await sql`
		update tie_report set dimensions = ${sql.json(dimensions)} where id = ${id} and version = ${version}
	`;
	return count > 0;
}

/** The organizations somebody speaks for in a body: those of their person's membership. */
export async function listSpokenFor(sql: Sql, body: string): Promise<string[]> {
	const rows = await sql<{ organizationId: string }[]>`
		select organization_id from organizations_i_speak_for() where body_id = ${body}
	`;
	return rows.map(({ organizationId }) => organizationId);
}

/** What an organization's respondent says of another, and the version of the report that was seen (0: none was there). */
export interface Answer {
	to: string;
	/** Null when it was not answered. */
	level: number | null;
	version: number;
}

/** Whose answers these are. */
export interface Respondent {
	body: string;
	wave: string;
	from: string;
	respondent: string;
}

/** Saves one respondent's answers; false when somebody else changed one of them since: then take everything back. */
export async function saveAnswers(sql: Sql, who: Respondent, answers: Answer[]): Promise<boolean> {
	const before = new Map(
		(await list(sql, who.wave))
			.filter(({ from, respondent }) => from === who.from && respondent === who.respondent)
			.map((report) => [report.to, report])
	);
	for (const answer of answers) {
		const report = before.get(answer.to);
		if ((report?.version ?? 0) !== answer.version) return false;
		if ((report?.level ?? null) === answer.level) continue;
		const { count } = await saveAnswer(sql, who, answer, report?.id ?? null);
		if (count === 0) return false;
	}
	return true;
}

function saveAnswer(
	sql: Sql,
	{ body, wave, from, respondent }: Respondent,
	{ to, level, version }: Answer,
	id: string | null
) {
	if (id === null)
		return sql`
			insert into tie_report (body_id, wave_id, from_organization_id, to_organization_id, respondent, level)
			values (${body}, ${wave}, ${from}, ${to}, ${respondent}, ${level})
		`;
	if (level === null) return sql`delete from tie_report where id = ${id} and version = ${version}`;
	return sql`update tie_report set level = ${level} where id = ${id} and version = ${version}`;
}
