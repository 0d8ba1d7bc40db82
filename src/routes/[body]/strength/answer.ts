import { error } from '@sveltejs/kit';
import type { Day } from '#lib/domain/place/dates.ts';
import { coordinates, type Viewer } from '#lib/domain/people/viewer.ts';
import { TooBusy } from '#lib/server/measuring/measurers.ts';
import type { Question } from '#lib/server/measuring/tasks.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { NetworkQuery } from './query.ts';

/** A question about a body's network in the viewer's name. */
export function questionOf(
	viewer: Viewer,
	body: { id: string; slug: string },
	on: Day,
	{ wave, rule, threshold }: NetworkQuery
): Question {
	const account = viewer.account?.id ?? null;
	const asker = { account, coordinates: coordinates(viewer, body.slug) };
	return { ...asker, body: body.id, on, wave, rule, threshold };
}

/** 404 for a wave that is not there. */
export function refuseWave({ wave }: NetworkQuery): never {
	error(404, m.strength_no_wave({ wave: wave?.slice(0, 60) ?? '–' }));
}

/** What was asked, or 503 while too much else is being measured. */
export async function whenFree<Answer>(asked: Promise<Answer>): Promise<Answer> {
	try {
		return await asked;
	} catch (problem) {
		if (problem instanceof TooBusy) error(503, m.picture_busy());
		throw problem;
	}
}
