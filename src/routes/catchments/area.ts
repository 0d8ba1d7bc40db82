import type { ReachArea } from '#lib/domain/access/reach-area.ts';
import { circleAround } from '#lib/domain/place/circle.ts';
import { areaFrom, readPlace, type CornersProblem } from '#lib/domain/place/corners.ts';
import { partsIn, type CountyPart } from '#lib/domain/place/catchment-overlap.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Position, Shape } from '#lib/domain/place/shape.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as counties from '#lib/server/counties.ts';
import * as placeSearch from '#lib/server/place-search.ts';
import { findArea as findReach } from '#lib/server/routing/reach-area.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { ways, type AreaAsked } from './ways.ts';

/** The area that was asked for, the counties it holds parts of, or the sentence that says why there is none. */
export interface AreaFound {
	shape: Shape | null;
	centre: Position | null;
	parts: CountyPart[];
	problem: string | null;
	/** How an area by travel time is known. */
	reach: Omit<ReachArea, 'shape'> | null;
}

type Asker = Pick<App.Locals, 'read' | 'router' | 'viewer'>;

/** Reads the way, place, distance and corners from the address. */
export function askedArea({ searchParams }: URL): AreaAsked {
	const text = (name: string) => (searchParams.get(name) ?? '').slice(0, 8000);
	return {
		way: ways.find((way) => way === text('way')) ?? 'counties',
		centre: text('centre'),
		miles: text('miles'),
		minutes: text('minutes'),
		corners: text('corners')
	};
}

/**
 * Works the area out: a circle around a place typed as coordinates or by name, what lies within minutes of it, or the corners
 * one by one. No transaction is open while a routing engine is asked.
 */
export async function findArea(
	asker: Asker,
	asked: AreaAsked,
	{ state, on }: { state: string; on: Day }
): Promise<AreaFound> {
	const isAround = asked.way === 'radius' || asked.way === 'travel';
	const area = isAround ? await around(asker, asked, state, on) : drawn(asked);
	if (!area.shape) return { parts: [], ...area };
	const all = await asker.read((sql) => counties.listShapes(sql, { state, on }, true));
	const placed = all.map(({ fips, name, catchment, shape }) => ({ fips, name, catchment, shape }));
	return { ...area, parts: partsIn(area.shape, placed) };
}

type Outline = Omit<AreaFound, 'parts'>;
const nothing = { shape: null, centre: null, problem: null, reach: null };

async function around(asker: Asker, asked: AreaAsked, state: string, on: Day): Promise<Outline> {
	if (!asked.centre.trim()) return nothing;
	const centre =
		readPlace(asked.centre) ??
		(await asker.read((sql) => placeNamed(sql, asked.centre, state, on)));
	if (!centre)
		return { ...nothing, problem: m.catchments_no_such_place({ text: asked.centre.slice(0, 60) }) };
	return asked.way === 'radius'
		? circle(centre, Number(asked.miles))
		: withinMinutes(asker, centre, Number(asked.minutes));
}

function circle(centre: Position, miles: number): Outline {
	if (!(miles >= 1 && miles <= 300))
		return { ...nothing, centre, problem: m.catchments_miles_wrong() };
	return { ...nothing, shape: circleAround(centre, miles), centre };
}

async function withinMinutes(asker: Asker, centre: Position, minutes: number): Promise<Outline> {
	if (!(minutes >= 5 && minutes <= 120))
		return { ...nothing, centre, problem: m.catchments_minutes_wrong() };
	const mayAsk = asker.viewer.account !== null;
	const { shape, ...reach } = await findReach(asker.router, mayAsk, centre, minutes);
	return { ...nothing, shape, centre, reach };
}

async function placeNamed(sql: Sql, text: string, state: string, on: Day) {
	const found = await placeSearch.list(sql, text, { state, on });
	return found.find(({ at }) => at !== null)?.at ?? null;
}

function drawn({ way, corners }: AreaAsked): Outline {
	if (way !== 'draw' || !corners.trim()) return nothing;
	const area = areaFrom(corners);
	if ('shape' in area) return { ...nothing, shape: area.shape };
	return { ...nothing, problem: problemText(area.problem, area.line ?? '') };
}

function problemText(problem: CornersProblem, line: string): string {
	const said: Record<CornersProblem, () => string> = {
		not_a_place: () => m.catchments_not_a_place({ text: line.slice(0, 60) }),
		too_few: m.catchments_too_few,
		too_many: m.catchments_too_many,
		crosses: m.catchments_crosses,
		no_area: m.catchments_too_few
	};
	return said[problem]();
}
