import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entries } from '#lib/domain/history/entries.ts';
import { pathHere } from '#lib/domain/people/address.ts';
import { runs, sees } from '#lib/domain/people/viewer.ts';
import * as changes from '#lib/server/changes.ts';
import * as names from '#lib/server/names.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../../forms.ts';
import { bodyAt, judgeAllAgain, refuseUnlessRuns } from '../records.ts';
import type { Actions, PageServerLoad } from './$types';

const perPage = 30;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
	return locals.read(async (sql) => {
		const { id, name, slug } = await bodyAt(sql, params.body);
		const list = await changes.list(sql, { body: id, before, limit: perPage });
		const actions = entries(list);
		return {
			body: { name, slug },
			allowed: sees(locals.viewer, slug),
			mayUndo: runs(locals.viewer, slug),
			entries: actions,
			names: await changes.listNames(sql, list),
			before,
			older: actions.length === perPage ? (list.at(-1)?.id ?? null) : null
		};
	});
};

const undoing = v.object({
	change: v.pipe(v.string(), v.toNumber(), v.safeInteger()),
	/** The page to go back to, on this site. */
	back: v.optional(
		v.pipe(
			v.string(),
			v.transform((path) => pathHere(path))
		)
	)
});

export const actions: Actions = {
	undo: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(undoing, await request.formData());
		if (!parsed.ok) error(400, m.history_because_unknown());
		const { change, back } = parsed.output;
		const inTheWay = await locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			const obstacles = await changes.undo(sql, change);
			if (obstacles.length === 0) await judgeAllAgain(sql, body.id);
			const known = await names.list(
				sql,
				obstacles.flatMap(({ record }) => record ?? [])
			);
			return obstacles.map(({ record, reason }) => ({ reason, name: known[record ?? ''] }));
		});
		if (inTheWay.length > 0) return fail(409, { inTheWay, back });
		redirect(303, withNote(pathHere(back, `/${params.body}/history`)));
	}
};

function withNote(address: string): string {
	const url = new URL(address, 'http://longtable');
	url.searchParams.set('done', 'undone');
	return url.pathname + url.search;
}
