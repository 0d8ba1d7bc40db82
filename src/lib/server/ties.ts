import type { OpenDimension } from '#lib/domain/tie/dimensions.ts';
import type { Report } from '#lib/domain/tie/pairs.ts';
import type { Level } from '#lib/domain/vocabulary.ts';
import type { Sql } from './connect.ts';

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

/** The reports of a wave that whoever asks may read: all for who runs the body, their own organization's for its people. */
export function list(sql: Sql, wave: string): Promise<ReportOnFile[]> {
	return sql<ReportOnFile[]>`
		select id, wave_id as wave, from_organization_id as from, to_organization_id as to, level, respondent,
			reporter_level, dimensions, version
		from tie_report where wave_id = ${wave}
		order by from_organization_id, to_organization_id, respondent
	`;
}

/** The organizations somebody speaks for in a body: those of their person's membership. */
export async function listSpokenFor(sql: Sql, body: string): Promise<string[]> {
	const rows = await sql<{ organizationId: string }[]>`
		select organization_id from organizations_i_speak_for() where body_id = ${body}
	`;
	return rows.map(({ organizationId }) => organizationId);
}
