import type { Exactness, FoundPlace } from '#lib/domain/place/found.ts';
import { OutsideFailure } from '../routing/outside.ts';

/** A place at degrees that may be texts; fails as nonsense when there is no such place. */
export function placeAt(longitude: unknown, latitude: unknown, as: Exactness): FoundPlace {
	const [x, y] = [longitude, latitude].map((one) =>
		(typeof one === 'string' && one.trim() !== '') || typeof one === 'number' ? Number(one) : NaN
	) as [number, number];
	if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) throw new OutsideFailure('nonsense');
	return { at: [x, y], as };
}
