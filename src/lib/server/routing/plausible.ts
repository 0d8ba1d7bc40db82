import type { Block } from '#lib/domain/access/blocks.ts';
import type { Trip } from '#lib/domain/access/trip.ts';
import { miles } from '#lib/domain/place/distance.ts';
import { OutsideFailure } from './outside.ts';

// A place off the road may be moved to one; nobody drives two miles in a minute.
const moved = 6;
const milesPerMinute = 2;

/** The same trips; fails as nonsense when one is shorter than its straight line or faster than any car. */
export function plausible(trips: Trip[][], { from, to }: Block): Trip[][] {
	for (const [start, row] of trips.entries()) {
		for (const [end, trip] of row.entries()) {
			const straight = miles(from[start]!, to[end]!) - moved;
			const tooShort = trip.miles !== null && trip.miles < straight;
			const tooFast = trip.minutes !== null && trip.minutes * milesPerMinute < straight;
			if (tooShort || tooFast) throw new OutsideFailure('nonsense');
		}
	}
	return trips;
}
