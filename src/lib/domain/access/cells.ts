import type { Position, Shape } from '../place/shape.ts';
import { isWithin, spreadOver } from './spread.ts';
import type { CountyClass } from './standard.ts';

/** A county whose people are asked about. Null is unknown. */
export interface AskedCounty extends CountyClass {
	fips: string;
	name: string;
	state: string;
	children: number | null;
	childrenByGroup: Record<string, number>;
	ruralClass: string | null;
	seatAt: Position | null;
	shape: Shape | null;
}

/** A point where people live, as it was brought in. */
export interface DemandPoint {
	/** As the file calls it: the code of a tract or a ZIP area. */
	id: string;
	name: string | null;
	at: Position;
	population: number;
	children: number | null;
	fips: string | null;
}

/** People at one point. `county` is its place in the list of counties; -1 outside of all. */
export interface Cell {
	/** The point that was brought in; null for one of a grid. */
	point: { id: string; name: string | null } | null;
	at: Position;
	county: number;
	population: number;
	children: number | null;
}

/** Where people live, and the counties for which that had to be estimated. */
export interface Demand {
	cells: Cell[];
	estimated: string[];
	/** Counties about whose people nothing is known. */
	unknown: string[];
}

const pointsInCounty = 150;

/** The points brought in; in counties without any, the county's people spread over a grid within it. */
export function cellsOf(counties: AskedCounty[], points: DemandPoint[]): Demand {
	const numbers = new Map(counties.map(({ fips }, number) => [fips, number]));
	const cells = points.map(({ id, name, at, population, children, fips }): Cell => {
		const county = fips === null ? countyAt(at, counties) : (numbers.get(fips) ?? -1);
		return { point: { id, name }, at, county, population, children };
	});
	const counted = new Set(cells.map(({ county }) => county));
	const estimated: string[] = [];
	const unknown: string[] = [];

	for (const [number, county] of counties.entries()) {
		if (counted.has(number)) continue;
		const spread = spreadPeople(county, number);
		if (spread.length === 0) unknown.push(county.fips);
		else estimated.push(county.fips);
		cells.push(...spread);
	}
	return { cells, estimated, unknown };
}

function countyAt(at: Position, counties: AskedCounty[]): number {
	return counties.findIndex(({ shape }) => shape && isWithin(at, shape));
}

function spreadPeople(
	{ shape, seatAt, population, children }: AskedCounty,
	county: number
): Cell[] {
	const places = shape ? spreadOver(shape, pointsInCounty) : seatAt ? [seatAt] : [];
	if (population === null && children === null) return [];
	return places.map((at) => ({
		point: null,
		at,
		county,
		population: (population ?? children ?? 0) / places.length,
		children: children === null ? null : children / places.length
	}));
}
