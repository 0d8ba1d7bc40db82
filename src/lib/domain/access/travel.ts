import type { Position } from '../place/shape.ts';
import type { TripBook } from './trip.ts';

/** Why a routing engine did not answer: too slow, not there, said no, made no sense, said too much. */
export type RoutingFailure = 'timeout' | 'unreachable' | 'refused' | 'nonsense' | 'too_large';

/** How the time of trips is known: which engine worked out how many of them, and how many are estimated. */
export interface Travel {
	method: 'straight-line' | 'routed' | 'mixed';
	/** The engine that is set; null when there is none. */
	engine: string | null;
	routed: number;
	estimated: number;
	failure: RoutingFailure | null;
	/** Whether the engine is left alone for a while because it failed. */
	paused: boolean;
}

/** The places that people of one cell may want to reach. */
export interface Wanted {
	from: Position;
	to: Position[];
}

/** What an engine answered, as far as it came. */
export interface Asked {
	engine: string | null;
	failure: RoutingFailure | null;
	paused: boolean;
}

/** The trips that are not in the book yet. */
export function notIn(book: TripBook, wanted: Wanted[]): Wanted[] {
	return wanted.flatMap(({ from, to }) => {
		const rest = to.filter((end) => !book.find(from, end));
		return rest.length > 0 ? [{ from, to: rest }] : [];
	});
}

/** How the wanted trips are known in the end. */
export function travelOf(wanted: Wanted[], book: TripBook, asked: Asked): Travel {
	const all = countTrips(wanted);
	const estimated = countTrips(notIn(book, wanted));
	const routed = all - estimated;
	const method = routed === 0 ? 'straight-line' : estimated === 0 ? 'routed' : 'mixed';
	return { method, routed, estimated, ...asked };
}

function countTrips(wanted: Wanted[]): number {
	return wanted.reduce((sum, { to }) => sum + to.length, 0);
}
