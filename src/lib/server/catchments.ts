import type { Day } from '#lib/domain/place/dates.ts';
import type { CatchmentTime } from '#lib/domain/place/boundaries.ts';
import { labelPointOf } from '#lib/domain/place/label-point.ts';
import { outlineOf } from '#lib/domain/place/outline.ts';
import type { Position, Shape } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';
import { listShapes as listCountyShapes } from './counties.ts';

/** A catchment as it stood on a day: its first and last day (null: open), and its counties. */
export interface Catchment {
	id: string;
	name: string;
	state: string;
	from: Day | null;
	to: Day | null;
	invented: boolean;
	counties: {
		fips: string;
		name: string;
		standing: 'stated' | 'inferred';
		children: number | null;
	}[];
}

/**
 * A catchment with the outline of its counties together, unless it was given one of its own (then it is `drawn`), and the
 * point for its name.
 */
export type CatchmentShape = Catchment & {
	shape: Shape | null;
	drawn: boolean;
	labelAt: Position | null;
};

/** The catchments of a state on a day, by name, with their outlines. */
export async function listShapes(
	sql: Sql,
	state: string,
	on: Day,
	simple: boolean
): Promise<CatchmentShape[]> {
	const counties = await listCountyShapes(sql, { state, on }, simple);
	const shapes = new Map(counties.map(({ fips, shape }) => [fips, shape]));
	const catchments = await listOwn(sql, state, on);

	return catchments.map(({ boundary, ...catchment }) => {
		const parts = catchment.counties.flatMap(({ fips }) => shapes.get(fips) ?? []);
		const shape = boundary ?? outlineOf(parts);
		return { ...catchment, shape, drawn: boundary !== null, labelAt: shape && labelPointOf(shape) };
	});
}

/** The days on which the catchments of a state changed, latest first. */
export async function listChanges(sql: Sql, state: string): Promise<Day[]> {
	const days = await sql<{ day: Day }[]>`
		select distinct lower(a.during) as day
		from catchment_county a join county c on c.fips = a.county_fips
		where c.state_code = ${state} and lower(a.during) is not null
		order by day desc
	`;
	return days.map(({ day }) => day);
}

/** When each county of a state lay in which catchment, by FIPS code and time. */
export function listTimes(sql: Sql, state: string): Promise<CatchmentTime[]> {
	return sql<CatchmentTime[]>`
		select c.fips, c.name as county, k.name as catchment, lower(t.during) as from, upper(t.during) as until
		from catchment_county a
		join county c on c.fips = a.county_fips
		join catchment k on k.id = a.catchment_id,
			lateral (select a.during * k.during as during) t
		where c.state_code = ${state} and not isempty(t.during)
		order by c.fips, lower(t.during) nulls first
	`;
}

function listOwn(sql: Sql, state: string, on: Day) {
	return sql<(Catchment & { boundary: Shape | null })[]>`
		select k.id, k.name, k.state_code as state, lower(k.during) as from, upper(k.during) - 1 as to, k.invented, k.boundary,
			coalesce((
				select jsonb_agg(
					jsonb_build_object('fips', c.fips, 'name', c.name, 'standing', a.standing, 'children', c.children)
					order by c.name, c.fips
				)
				from catchment_county a join county c on c.fips = a.county_fips
				where a.catchment_id = k.id and a.during @> ${on}::date
			), '[]') as counties
		from catchment k
		where k.state_code = ${state} and k.during @> ${on}::date
		order by k.name
	`;
}
