import { error } from '@sveltejs/kit';
import { coordinates, runs, sees } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { dayOf } from '../on.ts';
import type { LayoutServerLoad } from './$types';

// The rail links to what there is: one folder per page.
const folders = Object.keys(import.meta.glob('./*/+page.svelte')).map(
	(path) => path.split('/')[1]!
);

/** The body of all pages under its address, or 404; what the viewer may do there; the pages it has. */
export const load: LayoutServerLoad = async ({ locals, params, url }) => {
	const on = dayOf(url);
	const body = await locals.read((sql) => bodies.find(sql, params.body, on));
	if (!body) error(404, m.errors_no_body({ slug: params.body }));
	return {
		body,
		on,
		asked: url.searchParams.has('on'),
		sees: sees(locals.viewer, body.slug),
		runs: runs(locals.viewer, body.slug),
		coordinates: coordinates(locals.viewer, body.slug),
		folders
	};
};
