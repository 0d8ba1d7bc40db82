import { error, json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as seats from '#lib/server/seats.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { ask } from '../missing/answer.ts';
import { suggestionsOf } from './suggestions.ts';
import { written } from './written.ts';
import type { RequestHandler } from './$types';

/** Who is missing, for programs: the same answer as the page, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await locals.read(async (sql) => {
			const body = await bodies.find(sql, params.body, on);
			if (!body) error(404, m.errors_no_body({ slug: params.body }));
			const seat = url.searchParams.get('seat');
			if (seat && !(await seats.find(sql, body.id, seat, on))) {
				error(404, m.errors_no_seat({ seat: seat.slice(0, 20), date: dayText(on) }));
			}
			return ask(sql, body, on, sees(locals.viewer, body.slug), seat);
		});
		const asked = url.searchParams.has('seat') ? suggestionsOf(answer) : {};
		return json({ ...written(answer), ...asked });
	});
