import { error } from '@sveltejs/kit';
import * as findings from '#lib/server/findings.ts';
import * as reviews from '#lib/server/reviews.ts';
import * as seats from '#lib/server/seats.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { ask } from './answer.ts';
import { decideIn } from '../decide.ts';
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
export const actions: Actions = { decide: decideIn(findings) };
