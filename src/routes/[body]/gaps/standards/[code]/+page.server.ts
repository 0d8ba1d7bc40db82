import { error, fail, redirect } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import * as standards from '#lib/server/standards.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { conflictOf } from '../../../../conflict.ts';
import { parse, versionIn } from '../../../../forms.ts';
import { attempt, bodyAt, judgeReachAgain, refuseUnlessRuns } from '../../../records.ts';
import { inputOf, several, standardSchema, standardTyped } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	return locals.read(async (sql) => {
		const { standard } = await ownAt(sql, params);
		return { name: standard.name, version: standard.version, values: standardTyped(standard) };
	});
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const form = await request.formData();
		const version = versionIn(form);
		const parsed = parse(standardSchema, form, several);
		if (!parsed.ok) return fail(400, { ...parsed, conflict: null, version });
		const seen = { code: params.code, version };
		const saved = await attempt(locals, async (sql) => {
			const { body } = await ownAt(sql, params);
			if (!(await standards.change(sql, body.id, seen, inputOf(parsed.output)))) return false;
			await judgeReachAgain(sql, body.id);
			return true;
		});
		if (saved) redirect(303, `/${params.body}/gaps/standards?done=changed`);
		const record = { table: 'access_standard', id: params.code, version, typed: rowTyped };
		const conflict = await locals.read((sql) => conflictOf(sql, [record], parsed.values));
		if (!conflict) error(403, m.errors_not_yours());
		const { values, versions } = conflict;
		return fail(409, { values, errors: {}, conflict, version: versions[0] ?? version });
	},

	remove: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const seen = { code: params.code, version: versionIn(await request.formData()) };
		const removed = await attempt(locals, async (sql) => {
			const { body } = await ownAt(sql, params);
			if (!(await standards.remove(sql, body.id, seen))) return false;
			await judgeReachAgain(sql, body.id);
			return true;
		});
		if (!removed) error(409, m.errors_conflict());
		redirect(303, `/${params.body}/gaps/standards?done=standard_gone`);
	}
};

function rowTyped(row: Record<string, unknown>) {
	return standardTyped(row as Parameters<typeof standardTyped>[0]);
}

async function ownAt(sql: Sql, params: { body: string; code: string }) {
	const body = await bodyAt(sql, params.body);
	const standard = await standards.findOwn(sql, body.id, params.code);
	if (!standard) error(404, m.gaps_no_standard({ code: params.code.slice(0, 60) }));
	return { body, standard };
}
