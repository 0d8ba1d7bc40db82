import type { Finding } from '#lib/domain/finding/finding.ts';
import { agendaOf } from '#lib/domain/finding/agenda.ts';
import { isDay, type Day } from '#lib/domain/place/dates.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as meetings from '#lib/server/meetings.ts';
import * as recruitments from '#lib/server/recruitments.ts';
import * as reviews from '#lib/server/reviews.ts';
import { ask } from '../missing/answer.ts';
import { askChanges } from '../missing/changes/answer.ts';
import type { PageServerLoad } from './$types';

/** An organization to ask for a seat, and the names of organizations that could introduce. */
export interface WhomToAsk {
	id: string;
	name: string;
	through: string[];
}

/** What one page for a meeting says: who is missing most, what is under way, what changed since the last meeting. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, sees } = await parent();
	return locals.read(async (sql) => {
		const answer = await ask(sql, body, on, sees);
		const states = new Map(answer.onFile.map(({ key, state }) => [key, state]));
		const { urgent, also } = agendaOf(answer.findings, states);
		const last = answer.activity.window.at(-1) ?? null;
		return {
			answer,
			urgent,
			whom: await whomToAsk(sql, body, urgent, { on, sees }),
			also,
			...(await meetingOn(sql, body.id, url.searchParams.get('meeting') ?? '', on)),
			last,
			changes: last ? await askChanges(sql, body, { from: last, to: on }, sees) : null,
			recruiting: await recruitments.list(sql, body.id),
			invited: await recruitments.countInvited(sql, body.id, on),
			review: sees ? await reviews.findDue(sql, body, on) : null
		};
	});
};

// For each seat among the findings the best organizations to ask, and who could introduce.
async function whomToAsk(
	sql: Sql,
	body: Body,
	urgent: Finding[],
	{ on, sees }: { on: Day; sees: boolean }
): Promise<Record<string, WhomToAsk[]>> {
	const seats = urgent.flatMap(({ subject }) => (subject.type === 'seat' ? [subject.id] : []));
	const answers = await Promise.all(
		seats.map(async (seat) => {
			const { suggestions } = await ask(sql, body, on, sees, seat);
			const best = suggestions?.ranked.slice(0, 2) ?? [];
			return [
				seat,
				best.map(({ organization, introducers }) => ({
					...organization,
					through: introducers.slice(0, 2).map((each) => each.organization.name)
				}))
			] as const;
		})
	);
	return Object.fromEntries(answers);
}

// The day asked for, else the next one planned, and what is on its agenda for those who may see it.
async function meetingOn(
	sql: Sql,
	body: string,
	asked: string,
	on: Day
): Promise<{ meeting: Day | null; items: string[] }> {
	const all = await meetings.list(sql, body);
	const next = all.map(({ heldOn }) => heldOn).filter((day) => day >= on);
	const meeting = isDay(asked) ? asked : (next.toSorted()[0] ?? null);
	const items = all.filter(({ heldOn }) => heldOn === meeting).flatMap(({ agenda }) => agenda);
	return { meeting, items };
}
