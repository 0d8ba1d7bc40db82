import { error, fail, redirect } from '@sveltejs/kit';
import * as past from '#lib/server/imports/past.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { obstacleText } from '#lib/words/import.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { signedIn } from '../../handles/who.ts';
import { today } from '../on.ts';
import type { Actions, PageServerLoad } from './$types';
import { choicesOf } from './choices.ts';
import { keepDraft, waitTurn } from './draft.ts';
import { readOrder } from './order.ts';

/** What one may bring in, and what was brought in before. */
export const load: PageServerLoad = async (event) => {
	signedIn(event);
	const { locals, url } = event;
	return locals.read(async (sql) => {
		const choices = await choicesOf(sql, locals.viewer, today());
		if (choices.kinds.length === 0) error(403, m.import_not_for_you());
		return {
			...choices,
			body: url.searchParams.get('body') ?? '',
			kind: url.searchParams.get('kind') ?? '',
			past: await past.list(sql)
		};
	});
};

export const actions: Actions = {
	look: async (event) => {
		const { id } = signedIn(event);
		await waitTurn(event, id);
		const { locals } = event;
		const choices = await locals.read((sql) => choicesOf(sql, locals.viewer, today()));
		if (choices.kinds.length === 0) error(403, m.import_not_for_you());
		const read = await locals.read((sql) => readOrder(sql, event.request, choices));
		if ('wrong' in read) return fail(400, read);
		const draft = await keepDraft(event, id, read);
		redirect(303, `/import/${draft}`);
	},

	undo: async (event) => {
		signedIn(event);
		const id = String((await event.request.formData()).get('id') ?? '');
		const { outcome, obstacles } = await undo(event.locals.write, id, today());
		if (outcome === 'done') redirect(303, '/import?done=undone');
		const blocked = obstacles.slice(0, 50).map(obstacleText);
		return fail(outcome === 'unknown' ? 404 : 409, {
			outcome,
			blocked,
			obstacles: obstacles.length
		});
	}
};
