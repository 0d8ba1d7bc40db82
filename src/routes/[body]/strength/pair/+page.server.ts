import { error } from '@sveltejs/kit';
import type { Sql } from '#lib/server/connect.ts';
import { changesOf } from '#lib/domain/tie/relationship.ts';
import * as ties from '#lib/server/ties.ts';
import * as waves from '#lib/server/waves.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** Two organizations: what each says of the other in every wave (where the viewer may see it), and where both sit. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, runs } = await parent();
	const [one, other] = [url.searchParams.get('a') ?? '', url.searchParams.get('b') ?? ''];
	return locals.read(async (sql) => {
		const all = await waves.list(sql, body.id, on);
		const choices = all[0] ? await choicesOf(sql, all) : [];
		const pair = [one, other].map((id) => choices.find((each) => each.id === id) ?? null);
		const [a, b] = pair as [(typeof choices)[0] | null, (typeof choices)[0] | null];
		if ((one && !a) || (other && !b)) error(404, m.strength_pair_unknown());
		if (!a || !b || a === b) return { choices, a, b, relationship: null };
		const own = await ties.listSpokenFor(sql, body.id);
		const both = runs || own.includes(a.id) || own.includes(b.id);
		const [told, reports, shared] = await Promise.all([
			waves.listStrengths(sql, body.id, on, a.id, b.id),
			ties.listBetween(sql, body.id, a.id, b.id),
			waves.listShared(sql, a.id, b.id, on)
		]);
		return { choices, a, b, relationship: { both, shared, waves: changesOf(told, reports, a.id) } };
	});
};

async function choicesOf(sql: Sql, all: waves.Wave[]) {
	const lists = await Promise.all(
		all.slice(0, 5).map(({ id }) => waves.listOrganizations(sql, id))
	);
	const byId = new Map(lists.flat().map((each) => [each.id, each]));
	return [...byId.values()].toSorted((x, y) => x.name.localeCompare(y.name));
}
