import type { Block, BlockLimits } from '#lib/domain/access/blocks.ts';
import type { Trip } from '#lib/domain/access/trip.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import { OutsideFailure, type Question } from './outside.ts';
import type { RoutingSettings } from './settings.ts';

/** How one kind of engine is spoken to. */
export interface Engine {
	limits: BlockLimits;
	/** Asks for the trips from all of some places to all of some others. */
	askTrips: (settings: RoutingSettings, block: Block) => Question;
	/** Reads the answer: a row for each start, a trip for each end. Fails as nonsense. */
	readTrips: (answer: unknown, block: Block) => Trip[][];
	/** Asks from where a place can be reached within minutes; null when the engine cannot say. */
	askArea: ((settings: RoutingSettings, at: Position, minutes: number) => Question) | null;
}

/** How the numbers of an engine are to be read: how many of them make a minute, and a mile. */
interface Scale {
	minute: number;
	mile: number;
}

const milesPerKilometre = 0.621_371_192;

/** Seconds and kilometres, as Valhalla answers. */
export const secondsAndKilometres: Scale = { minute: 60, mile: 1 / milesPerKilometre };

/** Seconds and metres, as OSRM and openrouteservice answer. */
export const secondsAndMetres: Scale = { minute: 60, mile: 1000 / milesPerKilometre };

/** Trips from two tables of numbers, durations and distances; fails as nonsense unless each has exactly the size asked for. */
export function tripsOf(
	durations: unknown,
	distances: unknown,
	{ from, to }: Block,
	scale: Scale
): Trip[][] {
	const minutes = tableOf(durations, from.length, to.length);
	const miles = tableOf(distances, from.length, to.length);
	return minutes.map((row, start) =>
		row.map((duration, end) => {
			const distance = miles[start]![end]!;
			if (duration === null) return { minutes: null, miles: null };
			return {
				minutes: duration / scale.minute,
				miles: distance === null ? null : distance / scale.mile
			};
		})
	);
}

/** A member of an object; undefined when there is no object or no such member. */
export function memberOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
}

function tableOf(value: unknown, rows: number, columns: number): (number | null)[][] {
	if (!Array.isArray(value) || value.length !== rows) throw new OutsideFailure('nonsense');
	return value.map((row: unknown) => {
		if (!Array.isArray(row) || row.length !== columns) throw new OutsideFailure('nonsense');
		return row.map(amountOf);
	});
}

function amountOf(value: unknown): number | null {
	if (value === null) return null;
	if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
	throw new OutsideFailure('nonsense');
}
