import { error, fail, redirect } from '@sveltejs/kit';
import * as bylaws from '#lib/server/bylaws.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf } from '../../conflict.ts';
import { parse, versionIn } from '../../forms.ts';
import { historyOf } from '../history/history-of.ts';
import { attempt, bodyAt, judgeAgain, refuseUnlessRuns } from '../records.ts';
import { settingsOf, settingsSchema, settingsTyped } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The thresholds of a body: for anyone to read, for its coordinator to change. */
export const load: PageServerLoad = ({ locals, params }) =>
	locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const record = { table: 'body', id: body.id } as const;
		return {
			version: body.version,
			values: settingsTyped({ bylaws: body.bylaws }),
			history: await historyOf(sql, { body: body.id, record })
		};
	});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const version = versionIn(form);
		const parsed = parse(settingsSchema, form);
		const { values } = parsed;
		if (!parsed.ok || version === 0) {
			const errors = parsed.ok ? {} : parsed.errors;
			return fail(400, { values, errors, conflict: null, version });
		}
		const saved = await attempt(locals, async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			const done = await bylaws.change(sql, { id, version }, settingsOf(parsed.output));
			if (done) await judgeAgain(sql, id);
			return done;
		});
		if (saved) redirect(303, `/${params.body}/settings?done=changed`);
		const conflict = await locals.read(async (sql) => {
			const { id } = await bodyAt(sql, params.body);
			return conflictOf(sql, [{ table: 'body', id, version, typed: settingsTyped }], values);
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
