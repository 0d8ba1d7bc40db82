import { json } from '@sveltejs/kit';
import { answerRange } from '#lib/server/answer-range.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { RequestHandler } from './$types';

/** The file of streets that is set, or the stretch of it that is asked for. Streets are the same for everyone. */
export const GET: RequestHandler = ({ locals, request }) =>
	locals.streets
		? answerRange(request, locals.streets)
		: json({ message: m.basemap_none() }, { status: 404 });

export const HEAD = GET;
