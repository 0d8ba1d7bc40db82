import { error } from '@sveltejs/kit';
import { isDay } from '#lib/domain/place/dates.ts';
import { voicesOf } from '#lib/domain/suggestion/voices.ts';
import * as meetings from '#lib/server/meetings.ts';
import * as recruitments from '#lib/server/recruitments.ts';
import * as seats from '#lib/server/seats.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { dayOf } from '../../../../on.ts';
import { bodyAt, refuseUnlessRuns } from '../../../records.ts';
import type { PageServerLoad } from './$types';

/** What the invitation to a seat says: to whom, with whose introduction, and to which meeting. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	refuseUnlessRuns(locals.viewer, params.body);
	const on = dayOf(url);
	const asked = url.searchParams.get('meeting') ?? '';
	const to = url.searchParams.get('to');
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const seat = await seats.find(sql, body.id, params.code, on);
		if (!seat) error(404, m.errors_no_seat({ seat: params.code.slice(0, 20), date: on }));
		const one = to ? await recruitments.find(sql, body.id, to) : null;
		if (to && one?.seat !== seat.code) error(404, m.recruitment_gone());
		const all = await meetings.list(sql, body.id);
		const planned = all.map(({ heldOn }) => heldOn).filter((day) => day >= on);
		return {
			seat,
			one,
			to,
			lived: voicesOf(seat.rule).length > 0,
			meeting: isDay(asked) ? asked : (planned.toSorted()[0] ?? null),
			sender: locals.viewer.account?.name ?? ''
		};
	});
};
