import { fail, redirect } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import * as holders from '#lib/server/holders.ts';
import * as members from '#lib/server/members.ts';
import * as seats from '#lib/server/seats.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { bodyAt, judgeMembersAgain, refusalOf, refuseUnlessRuns } from '../../records.ts';
import { choicesOf } from '../choices.ts';
import { newMemberSchema, several } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		return {
			choices: await choicesOf(sql, body, today()),
			values: {
				role: 'member',
				voting: 'on',
				from: today(),
				organizationId: url.searchParams.get('organization') ?? '',
				seat: url.searchParams.get('seat') ?? ''
			}
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(newMemberSchema, await request.formData(), several);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const { seat, ...input } = parsed.output;
		const refusal = await refusalOf(() =>
			locals.write(async (sql) => {
				const body = await bodyAt(sql, params.body);
				const membership = await members.add(sql, body.id, input);
				if (seat) await seatAt(sql, { body: body.id, code: seat, membership, from: input.from });
				await judgeMembersAgain(sql, body.id);
			})
		);
		if (refusal) {
			const errors = { [said[refusal].field]: said[refusal].text() };
			return fail(409, { values: parsed.values, errors });
		}
		redirect(303, `/${params.body}/members?done=added`);
	}
};

const said = {
	taken: { field: 'name', text: m.members_already },
	missing: { field: 'organizationId', text: m.records_choose }
};

async function seatAt(
	sql: Sql,
	{ body, code, membership, from }: { body: string; code: string; membership: string; from: string }
) {
	const seat = await seats.find(sql, body, code, today());
	if (seat) await holders.confirm(sql, { body, seat: seat.id, membership, from, reason: null });
}
