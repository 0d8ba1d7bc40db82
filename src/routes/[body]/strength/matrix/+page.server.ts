import { error } from '@sveltejs/kit';
import { adjacency } from '#lib/domain/tie/table.ts';
import * as strengths from '#lib/server/strengths.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

// A wider table cannot be read by anyone; the files hold all of it.
const most = 60;

/** Who says what of whom, as a table: both sides where the viewer may see them, else the derived tie. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, coordinates } = await parent();
	const name = url.searchParams.get('wave');
	return locals.read(async (sql) => {
		const wave = strengths.chosen(await waves.list(sql, body.id, on), name);
		if (!wave) error(404, m.strength_no_wave({ wave: name?.slice(0, 60) ?? '–' }));
		const [organizations, derived, reports, own] = await Promise.all([
			waves.listOrganizations(sql, wave.id),
			waves.listTies(sql, wave.id),
			ties.list(sql, wave.id),
			ties.listSpokenFor(sql, body.id)
		]);
		const shown = organizations.slice(0, most);
		const maySee = (one: string, other: string) =>
			coordinates || own.includes(one) || own.includes(other);
		return {
			wave,
			organizations: shown,
			cells: adjacency(shown, derived, reports, maySee),
			all: organizations.length,
			both: coordinates || own.length > 0,
			open: !wave.closed && !coordinates
		};
	});
};
