import { error, fail, redirect } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import * as seats from '#lib/server/seats.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf } from '../../../../conflict.ts';
import { parse, versionIn } from '../../../../forms.ts';
import { today } from '../../../../on.ts';
import { attempt, bodyAt, judgeAgain, refuseUnlessRuns } from '../../../records.ts';
import { seatSchema, seatTyped } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const seat = await seatAt(sql, params);
		const { code, label, version } = seat;
		return { code, label, version, values: seatTyped({ ...seat }) };
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const version = versionIn(form);
		const parsed = parse(seatSchema, form);
		const { values } = parsed;
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors, conflict: null, version });
		const saved = await attempt(locals, async (sql) => {
			const { id } = await seatAt(sql, params);
			const done = await seats.change(sql, { id, version }, parsed.output);
			if (done) await judgeAgain(sql, (await bodyAt(sql, params.body)).id);
			return done;
		});
		if (saved) redirect(303, `/${params.body}/seats/${params.code}?done=changed`);
		const conflict = await locals.read(async (sql) => {
			const { id } = await seatAt(sql, params);
			return conflictOf(sql, [{ table: 'seat', id, version, typed: seatTyped }], values);
		});
		if (!conflict) error(403, m.errors_not_yours());
		return fail(409, {
			values: conflict.values,
			errors: {},
			conflict,
			version: conflict.versions[0] ?? 0
		});
	}
};

async function seatAt(sql: Sql, params: { body: string; code: string }) {
	const body = await bodyAt(sql, params.body);
	const seat = await seats.find(sql, body.id, params.code, today());
	return seat ?? error(404, m.errors_no_seat({ seat: params.code, date: today() }));
}
