import { error } from '@sveltejs/kit';
import type { ReachArea } from '#lib/domain/access/reach-area.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import { findArea } from '#lib/server/routing/reach-area.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { placeChosen } from '../find-places.ts';

/** Who asks, and the engine that may be asked. */
export type AreaAsker = Pick<App.Locals, 'router' | 'viewer'>;

/**
 * The area that an address asks for with `minutes`, around the place it chooses or the one more place it tries out; null
 * without a place or minutes. Strangers may not make an engine of ours work at will: they get the estimate.
 */
export async function areaAsked(
	{ router, viewer }: AreaAsker,
	url: URL,
	site: Position | null
): Promise<ReachArea | null> {
	const minutes = minutesIn(url.searchParams.get('minutes'));
	const at = placeChosen(url) ?? site;
	if (minutes === null || !at) return null;
	return findArea(router, viewer.account !== null, at, minutes);
}

function minutesIn(text: string | null): number | null {
	if (!text) return null;
	const minutes = Number(text);
	if (minutes >= 5 && minutes <= 120) return minutes;
	return error(400, m.reach_bad_minutes({ value: text.slice(0, 20) }));
}
