import { agreementsOn } from '../domain/agreement/agreements.ts';
import type { StageEvidence, StageFacts } from '../domain/agreement/stages.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Share } from '../domain/share.ts';
import { topicRows } from '../domain/response/protocols.ts';
import * as agreements from './agreements.ts';
import type { Sql } from './connect.ts';
import * as jointActivities from './joint-activities.ts';
import * as responses from './responses.ts';
import * as strengths from './strengths.ts';
import * as waves from './waves.ts';

/** What people fill in about something that shows a stage. */
export type EvidenceInput = Omit<StageEvidence, 'id' | 'version'>;

/** What was written down by hand, the latest first: for the body's own people, for others nothing. */
export function list(sql: Sql, body: string): Promise<StageEvidence[]> {
	return sql<StageEvidence[]>`
		select id, shows, what, seen_on, ended_on, told_by, grant_funded, document, version
		from stage_evidence where body_id = ${body} order by seen_on desc, id
	`;
}

/** Everything that shows how far the organizations of a body have come on a day. For who may see its people. */
export async function factsOf(sql: Sql, body: string, on: Day): Promise<StageFacts> {
	const protocols = topicRows(await responses.listProtocols(sql, body), on);
	return {
		agreements: agreementsOn(await agreements.list(sql, body), on),
		protocols: protocols.flatMap((row) => row.protocols),
		activities: await jointActivities.list(sql, body),
		byHand: await list(sql, body),
		tied: await tiedOf(sql, body, on)
	};
}

// Any tie, from the lowest level on, in the mean of the reports: everyone may know that.
async function tiedOf(sql: Sql, body: string, on: Day): Promise<Share | null> {
	const wave = strengths.chosen(await waves.list(sql, body, on), null);
	if (!wave || wave.reports === 0) return null;
	const n = (await waves.listOrganizations(sql, wave.id)).length;
	const ties = await waves.listTies(sql, wave.id);
	const have = ties.filter(({ strength }) => strength >= 1).length;
	return { have, need: (n * (n - 1)) / 2 };
}
