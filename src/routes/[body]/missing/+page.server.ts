import { error, fail } from '@sveltejs/kit';
import { runs } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as findings from '#lib/server/findings.ts';
import * as memberships from '#lib/server/memberships.ts';
import * as reviews from '#lib/server/reviews.ts';
import * as seats from '#lib/server/seats.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { parse } from '../../forms.ts';
import { today } from '../../on.ts';
import { ask } from './answer.ts';
import { decisionOf, decisionSchema, problemOf } from './decision.ts';
import type { Actions, PageServerLoad } from './$types';

/** The table judged on a day, and the chosen seat with its rule and source. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, sees, runs: keeps } = await parent();
	const code = url.searchParams.get('seat');
	return locals.read(async (sql) => {
		const [answer, seat] = await Promise.all([
			ask(sql, body, on, sees, code),
			code ? seats.find(sql, body.id, code, on) : null
		]);
		if (code && !seat) {
			error(404, m.errors_no_seat({ seat: code.slice(0, 20), date: dayText(on) }));
		}
		return { answer, seat, review: keeps ? await reviews.findDue(sql, body, on) : null };
	});
};

/** Decides what becomes of a finding: in progress with owner and due day, accepted with a reason, open again. */
export const actions: Actions = {
	decide: async ({ locals, params, request }) => {
		if (!runs(locals.viewer, params.body)) error(403, m.errors_not_yours());
		const parsed = parse(decisionSchema, await request.formData());
		const { values } = parsed;
		const key = String(values.key ?? '');
		if (!parsed.ok) {
			const problem = parsed.errors.dueOn ?? parsed.errors.owner ?? parsed.errors.reason;
			return fail(400, { key, values, problem: problem ?? m.errors_title() });
		}
		const asked = parsed.output;
		const problem = await locals.write(async (sql) => {
			const body = await bodies.find(sql, params.body, today());
			if (!body) return m.errors_conflict();
			const known = (await findings.list(sql, body.id)).find((each) => each.key === key);
			const wrong = problemOf(asked, known?.dueOn ?? null, today());
			if (wrong) return wrong;
			const decision = decisionOf(asked, await memberships.listNames(sql, body.id, today()));
			const saved = await findings.decide(sql, body.id, decision, today());
			return saved ? null : m.errors_conflict();
		});
		if (problem === m.errors_conflict()) return fail(409, { key, values, problem });
		if (problem) return fail(400, { key, values, problem });
		return { key, state: asked.state };
	}
};
