import { wantedTrips } from '#lib/domain/access/reach.ts';
import { limitIn } from '#lib/domain/access/standard.ts';
import { travelOf, type Travel, type Wanted } from '#lib/domain/access/travel.ts';
import { tripBook, type RoutedTrip, type TripBook } from '#lib/domain/access/trip.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import { sitesOf } from '#lib/domain/service/supply.ts';
import * as trips from '#lib/server/trips.ts';
import type { GapFacts } from './facts.ts';

type Asker = Pick<App.Locals, 'read' | 'write' | 'router' | 'viewer'>;

/** Who lives where, and which places are asked about by which standard. */
export type DriveFacts = Pick<GapFacts, 'demand' | 'counties' | 'standard' | 'offered' | 'site'>;

/** The drives that decide who reaches what, and how they are known. A book is null when all of them are estimated. */
export interface Drives {
	travel: Travel;
	book: TripBook | null;
	/** With the drives to the one more place that is tried out. */
	bookWithSite: TripBook | null;
}

/** Finds the drives, among those kept and by asking the engine; whatever it does not answer in time stays estimated. */
export async function drivesFor(asker: Asker, facts: DriveFacts, now: Date): Promise<Drives> {
	const sites = sitesOf(facts.offered).map(({ at }) => at);
	const wanted = asker.router ? wantedFor(facts, sites) : [];
	const { trips: known, asked } = await trips.drive(asker, asker.router, wanted, now);
	const book = tripBook(known);
	const toSite = await drivesToSite(asker, facts, sites);
	return {
		travel: travelOf(wanted, book, asked),
		book: book.size > 0 ? book : null,
		bookWithSite: book.size + toSite.length > 0 ? tripBook([...known, ...toSite]) : null
	};
}

// Trying a place out keeps nothing, and strangers may not make an engine of ours work at will.
async function drivesToSite(
	{ router, viewer }: Asker,
	facts: DriveFacts,
	sites: Position[]
): Promise<RoutedTrip[]> {
	const { site } = facts;
	if (!site || !router || !viewer.account) return [];
	const wanted = wantedFor(facts, [...sites, site]);
	const toSite = wanted.flatMap(({ from, to }) =>
		to.includes(site) ? [{ from, to: [site] }] : []
	);
	return (await router.trips(toSite)).trips;
}

function wantedFor({ demand, counties, standard }: DriveFacts, sites: Position[]): Wanted[] {
	const own = demand.cells.filter(({ county }) => county >= 0);
	const limits = counties.map((county) => limitIn(standard, county));
	return wantedTrips(own, sites, { limits, test: standard.test });
}
