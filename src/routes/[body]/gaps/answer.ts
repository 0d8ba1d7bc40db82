import type { Demand } from '#lib/domain/access/cells.ts';
import { equityOf, type Equity } from '#lib/domain/access/equity.ts';
import { gapsOf, type Gaps, type Reached } from '#lib/domain/access/gaps.ts';
import { meanAccessOf, type MeanAccess } from '#lib/domain/access/mean-access.ts';
import { peopleInside, type PeopleInside, type ReachArea } from '#lib/domain/access/reach-area.ts';
import type { Standard } from '#lib/domain/access/standard.ts';
import type { Travel } from '#lib/domain/access/travel.ts';
import type { TripBook } from '#lib/domain/access/trip.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import { hasArea, sitesOf, type Offered } from '#lib/domain/service/supply.ts';
import type { Sql } from '#lib/server/connect.ts';
import type * as serviceArray from '#lib/server/service-array.ts';
import { areaAsked, type AreaAsker } from './area.ts';
import { factsFor, type GapFacts } from './facts.ts';
import { drivesFor } from './travel.ts';

type Asker = Pick<App.Locals, 'read' | 'write'> & AreaAsker;

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

/** The area around a place with the people of the counties inside it. */
export interface Around extends ReachArea {
	inside: PeopleInside;
	counties: ({ fips: string; name: string } & PeopleInside)[];
}

/** Whom one kind of service reaches in the counties of a body, by a standard. */
export interface GapsAnswer extends Omit<Gaps, 'demand'> {
	service: string;
	standard: Standard;
	/** How the time of trips is known. */
	travel: Travel;
	demand: Gaps['demand'] & { estimated: string[]; unknown: string[] };
	access: MeanAccess;
	supply: Supply;
	equity: Equity;
	proposed: Proposed | null;
	/** Who lives within some minutes of the chosen place, or of the one more place. */
	area: Around | null;
	/** Services of every kind by county, for those kinds that there are. */
	array: serviceArray.ArrayCell[];
	/** What else may be asked. */
	choices: { services: string[]; standards: Standard[] };
}

/** Judges the counties of a body by what the address asks. No transaction is open while a routing engine is asked. */
export async function ask(
	locals: Asker,
	bodyOf: (sql: Sql) => Promise<{ id: string; stateCode: string }>,
	on: Day,
	url: URL
): Promise<GapsAnswer> {
	const facts = await locals.read(async (sql) => factsFor(sql, await bodyOf(sql), on, url));
	const { demand, offered, counties, standard, minutes, site } = facts;
	const { travel, book, bookWithSite } = await drivesFor(locals, facts, new Date());
	const area = await areaAsked(locals, url, site);
	const gaps = gapsOf(demand, offered, counties, standard, book);
	const { estimated, unknown } = demand;
	return {
		...gaps,
		service: facts.service,
		standard,
		travel,
		demand: { ...gaps.demand, estimated, unknown },
		access: meanAccessOf(demand.cells, offered, peopleOf(demand, gaps), minutes),
		supply: supplyOf(offered),
		equity: equityOf(counties, gaps.counties),
		array: facts.array,
		proposed: site && proposedAt(site, gaps, facts, bookWithSite),
		area: area && around(area, facts, peopleOf(demand, gaps)),
		choices: facts.choices
	};
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
	{ demand, offered, counties, standard }: GapFacts,
	book: TripBook | null
): Proposed {
	const then = gapsOf(demand, [...offered, oneMore(at)], counties, standard, book);
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

function around(area: ReachArea, { demand, counties }: GapFacts, people: number[]): Around {
	const inside = (counted: (county: number) => boolean) =>
		peopleInside(area, demand.cells, people, ({ county }) => county >= 0 && counted(county));
	return {
		...area,
		inside: inside(() => true),
		counties: counties.map(({ fips, name }, number) => {
			return { fips, name, ...inside((county) => county === number) };
		})
	};
}

function oneMore(at: Position): Offered {
	const open = { minimumAge: null, maximumAge: null, eligibility: null, radius: null };
	const nothing = { counties: [], states: [], shapes: [], hidden: 0, postalCodes: 0 };
	return {
		id: 'proposed',
		name: '',
		organization: '',
		places: [{ id: 'proposed', at }],
		...open,
		...nothing
	};
}
