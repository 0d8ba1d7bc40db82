import { cellsOf, type AskedCounty, type Demand } from '#lib/domain/access/cells.ts';
import { equityOf, type Equity } from '#lib/domain/access/equity.ts';
import { gapsOf, type Gaps, type Reached } from '#lib/domain/access/gaps.ts';
import { meanAccessOf, type MeanAccess } from '#lib/domain/access/mean-access.ts';
import { limitIn, metresWithin, type Limit, type Standard } from '#lib/domain/access/standard.ts';
import { costOf, metresFor } from '#lib/domain/access/units.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { extentOf, type Extent, type Position } from '#lib/domain/place/shape.ts';
import { hasArea, sitesOf, type Offered } from '#lib/domain/service/supply.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as demandPoints from '#lib/server/demand-points.ts';
import * as serviceArray from '#lib/server/service-array.ts';
import * as services from '#lib/server/services.ts';
import * as standards from '#lib/server/standards.ts';
import { choicesOf, gapsQuery } from './query.ts';

/** What is known of a kind of service. */
export interface Supply {
	services: number;
	/** Places on the map. */
	sites: number;
	/** Services that say whom they serve. */
	withArea: number;
	/** Services without a place on the map and without such an area: they reach nobody here. */
	notCounted: number;
}

/** What one more place would change. */
export interface Proposed {
	latitude: number;
	longitude: number;
	reached: Reached;
	/** People reached then and not now, in all and by county. */
	newly: number;
	counties: { fips: string; name: string; newly: number; passes: boolean | null }[];
}

/** Whom one kind of service reaches in the counties of a body, by a standard. */
export interface GapsAnswer extends Omit<Gaps, 'demand'> {
	service: string;
	standard: Standard;
	demand: Gaps['demand'] & { estimated: string[]; unknown: string[] };
	access: MeanAccess;
	supply: Supply;
	equity: Equity;
	proposed: Proposed | null;
	/** Services of every kind by county, for those kinds that there are. */
	array: serviceArray.ArrayCell[];
	/** What else may be asked. */
	choices: { services: string[]; standards: Standard[] };
}

/** Judges the counties of a body by what the address asks. */
export async function ask(
	sql: Sql,
	body: { id: string; stateCode: string },
	on: Day,
	url: URL
): Promise<GapsAnswer> {
	const [types, known] = await Promise.all([services.listTypes(sql), standards.list(sql)]);
	const { service, standard, site } = gapsQuery(url, types, known, body.stateCode);
	const [counties, offered] = await Promise.all([
		demandPoints.listCounties(sql, body.id, on),
		services.listOffered(sql, service)
	]);
	const limits = limitsOf(counties, standard);
	const minutes = threshold(limits);
	const reaches = limits.map((limit) => metresWithin(limit, standard.test));
	const metres = Math.max(metresFor(minutes, 'minutes'), ...reaches);
	const points = await demandPoints.listWithin(
		sql,
		counties.map(({ fips }) => fips),
		boxAround(counties, 2 * metres)
	);
	const demand = cellsOf(counties, points);
	const gaps = gapsOf(demand, offered, counties, standard);
	const { estimated, unknown } = demand;
	return {
		...gaps,
		service,
		standard,
		demand: { ...gaps.demand, estimated, unknown },
		access: meanAccessOf(demand.cells, offered, peopleOf(demand, gaps), minutes),
		supply: supplyOf(offered),
		equity: equityOf(counties, gaps.counties),
		array: [...(await serviceArray.list(sql, body.id, on))],
		proposed: site && proposedAt(site, gaps, demand, offered, counties, standard),
		choices: { services: choicesOf(types, service), standards: known }
	};
}

function limitsOf(counties: AskedCounty[], standard: Standard): Limit[] {
	const limits = counties.flatMap((county) => limitIn(standard, county) ?? []);
	return limits.length > 0 ? limits : Object.values(standard.limits);
}

// The most that the standard allows anywhere here, in minutes where it speaks of minutes.
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

function peopleOf({ cells }: Demand, { basis }: Gaps): number[] {
	return cells.map(({ children, population }) =>
		basis === 'children' ? (children ?? 0) : population
	);
}

function supplyOf(offered: Offered[]): Supply {
	return {
		services: offered.length,
		sites: sitesOf(offered).length,
		withArea: offered.filter(hasArea).length,
		notCounted: offered.filter((one) => one.places.length === 0 && !hasArea(one)).length
	};
}

function proposedAt(
	at: Position,
	now: Gaps,
	demand: Demand,
	offered: Offered[],
	counties: AskedCounty[],
	standard: Standard
): Proposed {
	const then = gapsOf(demand, [...offered, oneMore(at)], counties, standard);
	return {
		latitude: at[1],
		longitude: at[0],
		reached: then.reached,
		newly: then.reached.have - now.reached.have,
		counties: then.counties.map(({ fips, name, reached, passes }, number) => {
			return { fips, name, newly: reached.have - now.counties[number]!.reached.have, passes };
		})
	};
}

function oneMore(at: Position): Offered {
	const open = { minimumAge: null, maximumAge: null, eligibility: null, radius: null };
	const nothing = { counties: [], states: [], hidden: 0, postalCodes: 0 };
	return {
		id: 'proposed',
		name: '',
		organization: '',
		places: [{ id: 'proposed', at }],
		...open,
		...nothing
	};
}
