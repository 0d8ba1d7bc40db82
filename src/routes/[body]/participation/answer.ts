import type { FeedbackLoop } from '#lib/domain/feedback/feedback.ts';
import type { Visit } from '#lib/domain/outreach/outreach.ts';
import { overlapOf, type Overlap } from '#lib/domain/participation/overlap.ts';
import {
	participationOf,
	type Effort,
	type Participation,
	type ParticipationAnswer
} from '#lib/domain/participation/participation.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as feedback from '#lib/server/feedback.ts';
import * as organizations from '#lib/server/organizations.ts';
import * as outreach from '#lib/server/outreach.ts';
import * as participation from '#lib/server/participation.ts';

/** Where the coordinator of a table took part by a day, and who sits on both. */
export async function askParticipation(
	sql: Sql,
	body: string,
	on: Day
): Promise<ParticipationAnswer & { overlap: Overlap }> {
	const [efforts, entries, agencies] = await Promise.all([
		participation.listEfforts(sql, body, on),
		participation.list(sql, body),
		organizations.listAgencies(sql, body, on)
	]);
	const answer = participationOf(efforts, entries, on);
	const atTable = agencies.filter(({ sits }) => sits);
	return { ...answer, overlap: overlapOf(answer.efforts, atTable) };
}

/** What the section about a half-year is made of. */
export async function askLogs(
	sql: Sql,
	body: string,
	on: Day
): Promise<{
	efforts: Effort[];
	entries: Participation[];
	visits: Visit[];
	loops: FeedbackLoop[];
}> {
	const [efforts, entries, visits, loops] = await Promise.all([
		participation.listEfforts(sql, body, on),
		participation.list(sql, body),
		outreach.list(sql, body),
		feedback.list(sql, body)
	]);
	return { efforts, entries, visits, loops };
}
