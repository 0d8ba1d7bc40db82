import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { sees } from '#lib/domain/people/viewer.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as holders from '#lib/server/holders.ts';
import * as members from '#lib/server/members.ts';
import * as rosters from '#lib/server/rosters.ts';
import * as seats from '#lib/server/seats.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { parse } from '../../../forms.ts';
import { dayOf, today } from '../../../on.ts';
import { historyOf } from '../../history/history-of.ts';
import { attempt, bodyAt, judgeAgain, refusalOf, refuseUnlessRuns } from '../../records.ts';
import { detail, pipelineOf, prospect, step } from './recruiting.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const on = dayOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const seat = await seatAt(sql, body.id, params.code, on);
		const judged = judge(await rosters.factsOf(sql, body, on), on);
		const result = judged.seats.find(({ id }) => id === seat.code);
		const allowed = sees(locals.viewer, body.slug);
		const people = allowed ? await members.list(sql, body.id, on) : [];
		const record = { table: 'seat', id: seat.id } as const;
		return {
			seat,
			result,
			share: judged.shares.find(({ seat: code }) => code === seat.code) ?? null,
			holders: await holders.list(sql, seat.id, on),
			proposed: people.filter(({ id }) => result?.proposed.includes(id)).map(inShort),
			others: people.filter(({ id }) => !result?.holders.includes(id)).map(inShort),
			recruiting: await pipelineOf(sql, { body, seat: seat.code, on, allowed }),
			activity: allowed ? judged.activity.byMember : {},
			history: await historyOf(sql, { body: body.id, record })
		};
	});
};

const confirmation = v.object({
	membership: v.pipe(fields.reference(), v.string()),
	reason: fields.line()
});
const removal = v.object({
	holder: v.pipe(fields.reference(), v.string()),
	version: fields.version()
});

export const actions: Actions = {
	confirm: async (event) => {
		const { locals, params, request } = event;
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(confirmation, await request.formData());
		if (!parsed.ok) return fail(400, { problem: m.records_choose() });
		const { membership, reason } = parsed.output;
		const elsewhere = await otherSeat(event, membership);
		if (elsewhere && !reason) return fail(409, { membership, elsewhere });
		let done = false;
		const refusal = await refusalOf(async () => {
			done = await attempt(locals, async (sql) => {
				const body = await bodyAt(sql, params.body);
				const { id } = await seatAt(sql, body.id, params.code, today());
				const confirmed = await holders.confirm(sql, {
					body: body.id,
					seat: id,
					membership,
					from: today(),
					reason
				});
				if (confirmed) await judgeAgain(sql, body.id);
				return confirmed;
			});
		});
		if (refusal) return fail(409, { problem: m.seats_holds_already() });
		if (!done) return fail(400, { problem: m.members_none_here() });
		redirect(303, `/${params.body}/seats/${params.code}?done=confirmed`);
	},
	remove: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(removal, await request.formData());
		if (!parsed.ok) return fail(400, { problem: m.records_choose() });
		const { holder, version } = parsed.output;
		const done = await attempt(locals, async (sql) => {
			const removed = await holders.remove(sql, { id: holder, version }, today());
			if (removed) await judgeAgain(sql, (await bodyAt(sql, params.body)).id);
			return removed;
		});
		if (!done) return fail(409, { problem: m.errors_conflict() });
		redirect(303, `/${params.body}/seats/${params.code}?done=removed`);
	},
	prospect,
	step,
	detail
};

function otherSeat({ locals, params }: RequestEvent, membership: string) {
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const { id } = await seatAt(sql, body.id, params.code, today());
		return holders.findOther(sql, membership, id, today());
	});
}

async function seatAt(sql: Sql, body: string, code: string, on: string) {
	return (
		(await seats.find(sql, body, code, on)) ??
		error(404, m.errors_no_seat({ seat: code, date: on }))
	);
}

function inShort({ id, name, organizationName }: members.MemberOnFile) {
	return { id, name, organizationName };
}
