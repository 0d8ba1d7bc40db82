import type { RoutingFailure } from '#lib/domain/access/travel.ts';

/** Leaves a server that failed alone for a while: a minute first, twice as long each further time, at most fifteen. */
export interface Breaker {
	/** Why the server is left alone now; null when it may be asked. */
	failure: () => RoutingFailure | null;
	failed: (failure: RoutingFailure) => void;
	answered: () => void;
}

const minute = 60_000;
// One question may be one that no server would take: a place far from any road.
const refusalsTaken = 3;

/** A breaker that has seen nothing yet. */
export function openBreaker(now: () => number): Breaker {
	let [failures, refusals, until] = [0, 0, 0];
	let last: RoutingFailure | null = null;
	// What was under way when the server failed says nothing new.
	const isOpen = () => now() < until;
	return {
		failure: () => (isOpen() ? last : null),
		failed(failure) {
			if (isOpen() || (failure === 'refused' && ++refusals < refusalsTaken)) return;
			[last, refusals] = [failure, 0];
			until = now() + Math.min(15, 2 ** failures++) * minute;
		},
		answered() {
			if (!isOpen()) [failures, refusals, last] = [0, 0, null];
		}
	};
}
