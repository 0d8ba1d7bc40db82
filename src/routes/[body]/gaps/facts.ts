import { cellsOf, type AskedCounty, type Demand } from '#lib/domain/access/cells.ts';
import { limitIn, metresWithin, type Limit, type Standard } from '#lib/domain/access/standard.ts';
import { costOf, metresFor } from '#lib/domain/access/units.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { extentOf, type Extent, type Position } from '#lib/domain/place/shape.ts';
import type { Offered } from '#lib/domain/service/supply.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as demandPoints from '#lib/server/demand-points.ts';
import * as serviceArray from '#lib/server/service-array.ts';
import * as services from '#lib/server/services.ts';
import * as standards from '#lib/server/standards.ts';
import { choicesOf, gapsQuery } from './query.ts';
import { siteAt } from './site.ts';

/** What is on record about one kind of service in the counties of a body, and what was asked about it. */
export interface GapFacts {
	service: string;
	standard: Standard;
	site: Position | null;
	counties: AskedCounty[];
	offered: Offered[];
	demand: Demand;
	/** The most that the standard allows anywhere here. */
	minutes: number;
	array: serviceArray.ArrayCell[];
	choices: { services: string[]; standards: Standard[] };
}

/** Reads what the address asks about. */
export async function factsFor(
	sql: Sql,
	body: { id: string; stateCode: string },
	on: Day,
	url: URL
): Promise<GapFacts> {
	const [types, known] = await Promise.all([services.listTypes(sql), standards.list(sql, body.id)]);
	const { service, standard, ...asked } = gapsQuery(url, types, known, body.stateCode);
	const site = await siteAt(sql, asked.site, body.stateCode, on);
	const [around, offered] = await Promise.all([
		peopleAround(sql, body, on, standard),
		services.listOffered(sql, service)
	]);
	const array = [...(await serviceArray.list(sql, body.id, on))];
	const choices = { services: choicesOf(types, service), standards: known };
	return { service, standard, site, offered, ...around, array, choices };
}

/** The counties of a body with where people live, as far around as a standard reaches. */
export async function peopleAround(
	sql: Sql,
	body: { id: string },
	on: Day,
	standard: Standard
): Promise<Pick<GapFacts, 'counties' | 'demand' | 'minutes'>> {
	const counties = await demandPoints.listCounties(sql, body.id, on);
	const limits = limitsOf(counties, standard);
	const minutes = threshold(limits);
	const reaches = limits.map((limit) => metresWithin(limit, standard.test));
	const metres = Math.max(metresFor(minutes, 'minutes'), ...reaches);
	const points = await demandPoints.listWithin(
		sql,
		counties.map(({ fips }) => fips),
		boxAround(counties, 2 * metres)
	);
	return { counties, demand: cellsOf(counties, points), minutes };
}

function limitsOf(counties: AskedCounty[], standard: Standard): Limit[] {
	const limits = counties.flatMap((county) => limitIn(standard, county) ?? []);
	return limits.length > 0 ? limits : Object.values(standard.limits);
}

// In minutes where the standard speaks of minutes.
function threshold(limits: Limit[]): number {
	const minutes = limits.map(({ minutes, miles }) => {
		return minutes ?? costOf(metresFor(miles ?? 0, 'miles'), 'minutes');
	});
	return Math.max(0, ...minutes);
}

// Those just outside share the same services.
function boxAround(counties: AskedCounty[], metres: number): Extent | null {
	const extent = extentOf(counties.flatMap(({ shape }) => shape ?? []));
	if (!extent) return null;
	const [west, south, east, north] = extent;
	const high = metres / 111_195;
	const wide =
		high / Math.max(0.1, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
	return [west - wide, south - high, east + wide, north + high];
}
