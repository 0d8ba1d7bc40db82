import { circleAround } from '../place/circle.ts';
import { miles } from '../place/distance.ts';
import type { Position, Shape } from '../place/shape.ts';
import type { Cell } from './cells.ts';
import { rounded } from './gaps.ts';
import { metresPerMile } from './sphere.ts';
import { isWithin } from './spread.ts';
import type { RoutingFailure } from './travel.ts';
import { metresFor } from './units.ts';

/** From where a place is reached within some minutes, and how that is known. */
export interface ReachArea {
	at: Position;
	minutes: number;
	shape: Shape;
	method: 'routed' | 'straight-line';
	/** How far a straight line of the estimate goes; null for an outline of an engine. */
	miles: number | null;
	/** The engine that is set; null when there is none. */
	engine: string | null;
	/** Why an engine that is set was not used: it draws none, strangers may not ask it, or it failed. */
	unused: 'draws_none' | 'visitor' | RoutingFailure | null;
	/** Whether it is left alone for a while because it failed. */
	paused: boolean;
}

/** People inside, of all, and at how many points they live. */
export interface PeopleInside {
	have: number;
	need: number;
	/** Points inside, and all of them. */
	points: number;
	of: number;
}

/** As far as a straight line goes by the estimate of drive times, as an area. */
export function estimatedArea(at: Position, minutes: number): { shape: Shape; miles: number } {
	const far = Math.max(0, metresFor(minutes, 'minutes') / metresPerMile);
	return { shape: circleAround(at, far), miles: far };
}

/** Who lives inside an area: of the estimate by distance, limits inclusive, of an engine by its outline. */
export function peopleInside(
	{ at, shape, miles: far }: Pick<ReachArea, 'at' | 'shape' | 'miles'>,
	cells: Pick<Cell, 'at' | 'county'>[],
	people: number[],
	counted: (cell: Pick<Cell, 'at' | 'county'>) => boolean
): PeopleInside {
	const sum: PeopleInside = { have: 0, need: 0, points: 0, of: 0 };
	for (const [number, cell] of cells.entries()) {
		if (!counted(cell)) continue;
		const inside = far === null ? isWithin(cell.at, shape) : miles(at, cell.at) <= far + 1e-9;
		sum.need += people[number]!;
		sum.of++;
		if (!inside) continue;
		sum.have += people[number]!;
		sum.points++;
	}
	return { ...sum, have: rounded(sum.have), need: rounded(sum.need) };
}
