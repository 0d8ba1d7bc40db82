import { error, fail, redirect } from '@sveltejs/kit';
import { judge } from '#lib/domain/roster/roster.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as members from '#lib/server/members.ts';
import * as rosters from '#lib/server/rosters.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as v from 'valibot';
import * as fields from '../../../fields.ts';
import { parse } from '../../../forms.ts';
import { dayOf, today } from '../../../on.ts';
import { historyOf } from '../../history/history-of.ts';
import { attempt, bodyAt, judgeMembersAgain, refuseUnlessRuns } from '../../records.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const on = dayOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const member = await memberAt(sql, body.id, params.id);
		const { activity } = judge(await rosters.factsOf(sql, body, on), on);
		const record = { table: 'membership', id: member.id } as const;
		return {
			member,
			today: today(),
			activity: activity.byMember[member.id] ?? null,
			history: await historyOf(sql, { body: body.id, record })
		};
	});
};

type Errors = Record<string, string>;

const ending = v.object({ last: fields.neededDay(), version: fields.version() });

export const actions: Actions = {
	end: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(ending, await request.formData());
		if (!parsed.ok) return fail(400, { errors: parsed.errors, changed: false });
		const { last, version } = parsed.output;
		const member = await locals.read(async (sql) =>
			memberAt(sql, (await bodyAt(sql, params.body)).id, params.id)
		);
		if (last < member.from) {
			return fail(400, { errors: { last: m.members_end_before() } as Errors, changed: false });
		}
		const done = await attempt(locals, async (sql) => {
			const ended = await members.end(sql, { id: member.id, version }, last);
			if (ended) await judgeMembersAgain(sql, (await bodyAt(sql, params.body)).id);
			return ended;
		});
		if (!done) return fail(409, { errors: {} as Errors, changed: true });
		redirect(303, `/${params.body}/members/${params.id}?done=ended`);
	}
};

async function memberAt(sql: Sql, body: string, id: string) {
	return (await members.find(sql, body, id, today())) ?? error(404, m.members_none_here());
}
