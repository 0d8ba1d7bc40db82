import { estimatedArea, type ReachArea } from '#lib/domain/access/reach-area.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import type { Router } from './router.ts';

/**
 * From where a place is reached within some minutes: as the engine draws it, for those who may ask it, else the straight-line
 * estimate with the reason. An engine that fails costs one time-out at the most.
 */
export async function findArea(
	router: Router | null,
	mayAsk: boolean,
	at: Position,
	minutes: number
): Promise<ReachArea> {
	const where = { at, minutes, engine: router?.engine ?? null };
	const estimate = (unused: ReachArea['unused'], paused = false): ReachArea => ({
		...where,
		...estimatedArea(at, minutes),
		...{ method: 'straight-line', unused, paused }
	});
	if (!router) return estimate(null);
	if (!router.draws) return estimate('draws_none');
	if (!mayAsk) return estimate('visitor');
	const { shape, failure, paused } = await router.area(at, minutes);
	if (!shape) return estimate(failure, paused);
	return { ...where, shape, method: 'routed', miles: null, unused: null, paused: false };
}
