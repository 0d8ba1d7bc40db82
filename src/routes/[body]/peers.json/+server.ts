import { json } from '@sveltejs/kit';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askPeers } from '../peers/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** The collaboratives like one, for programs: the same answer as the page; without lists for other bodies. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const answer = await locals.read(async (sql) => {
			return askPeers(sql, await bodyAt(sql, params.body), on, locals.kept.tables);
		});
		const seats = answer?.seats.map(({ peers, ...seat }) => {
			return { ...seat, bodies: peers.map(({ slug }) => slug) };
		});
		const { self = null, peers = null } = answer ?? {};
		return json({ body: params.body, on, self, peers, seats: seats ?? null });
	});
