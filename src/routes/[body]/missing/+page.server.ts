import { error, fail } from '@sveltejs/kit';
import { runs } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as findings from '#lib/server/findings.ts';
import * as seats from '#lib/server/seats.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from '../../on.ts';
import { ask } from './answer.ts';
import { readDecision } from './decision.ts';
import type { Actions, PageServerLoad } from './$types';

/** The table judged on a day, and the chosen seat with its rule and source. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, sees } = await parent();
	const code = url.searchParams.get('seat');
	return locals.read(async (sql) => {
		const [answer, seat] = await Promise.all([
			ask(sql, body, on, sees),
			code ? seats.find(sql, body.id, code, on) : null
		]);
		if (code && !seat) {
			error(404, m.errors_no_seat({ seat: code.slice(0, 20), date: dayText(on) }));
		}
		return { answer, seat };
	});
};

/** Decides what becomes of a finding: in progress, accepted with a reason, open again. */
export const actions: Actions = {
	decide: async ({ locals, params, request }) => {
		if (!runs(locals.viewer, params.body)) error(403, m.errors_not_yours());
		const asked = readDecision(await request.formData());
		if (!asked) return fail(400, { key: '', problem: m.errors_title() });
		if (asked.state === 'accepted' && !asked.reason) {
			return fail(400, { key: asked.key, problem: m.errors_reason_needed() });
		}
		const saved = await locals.write(async (sql) => {
			const body = await bodies.find(sql, params.body, today());
			return body !== null && findings.decide(sql, body.id, asked, today());
		});
		if (!saved) return fail(409, { key: asked.key, problem: m.errors_conflict() });
		return { key: asked.key, state: asked.state };
	}
};
