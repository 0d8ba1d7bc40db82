import { error, fail, redirect } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import * as seatUnits from '#lib/server/seat-units.ts';
import * as seats from '#lib/server/seats.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from '../../../../on.ts';
import { attempt, bodyAt, judgeAgain, refuseUnlessRuns } from '../../../records.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const { seat, choices } = await choicesAt(sql, params);
		return { code: seat.code, label: seat.label, choices };
	});
};

/** Makes one seat for each chosen county or organization out of a seat, from today on. */
export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const chosen = (await request.formData()).getAll('unit').map(String);
		const done = await attempt(locals, async (sql) => {
			const { body, seat, choices } = await choicesAt(sql, params);
			const units = seatUnits.unitsOf(choices.filter(({ key }) => chosen.includes(key)));
			if (units.length === 0) return false;
			const split = await seatUnits.split(sql, body, seat.code, units, today());
			if (split) await judgeAgain(sql, body);
			return split;
		});
		if (!done) return fail(400, { problem: m.roster_split_needs(), chosen });
		redirect(303, `/${params.body}/seats?done=changed`);
	}
};

async function choicesAt(sql: Sql, params: { body: string; code: string }) {
	const { id } = await bodyAt(sql, params.body);
	const seat = await seats.find(sql, id, params.code, today());
	if (!seat) error(404, m.errors_no_seat({ seat: params.code, date: today() }));
	return { body: id, seat, choices: await seatUnits.listChoices(sql, id, seat.rule, today()) };
}
