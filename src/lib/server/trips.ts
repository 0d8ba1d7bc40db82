import { notIn, type Asked, type Wanted } from '#lib/domain/access/travel.ts';
import { partsOf, partsOfDegree, tripBook, type RoutedTrip } from '#lib/domain/access/trip.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';
import type { Router } from './routing/router.ts';

/** The two doors to the database. */
interface Doors {
	read: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
	write: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
}

// Roads change slowly.
const keptDays = 180;

/** Drives between some places as one engine worked them out within the last half year. */
export async function list(
	sql: Sql,
	source: string,
	wanted: Wanted[],
	now: Date
): Promise<RoutedTrip[]> {
	const from = columnsOf(wanted.map(({ from }) => from));
	const to = columnsOf(wanted.flatMap(({ to }) => to));
	return [
		...(await sql<RoutedTrip[]>`
			select array[from_longitude, from_latitude]::float8[] as from, array[to_longitude, to_latitude]::float8[] as to,
				minutes::float8 as minutes, miles::float8 as miles
			from routed_trip
			where source = ${source} and asked_at > ${oldest(now)}
				and (to_longitude, to_latitude) in (select * from unnest(${to.longitude}::int[], ${to.latitude}::int[]))
				and (from_longitude, from_latitude) in (select * from unnest(${from.longitude}::int[], ${from.latitude}::int[]))
		`)
	].map((trip) => ({ ...trip, from: degreesOf(trip.from), to: degreesOf(trip.to) }));
}

/** Keeps drives that an engine worked out, over what it said before. */
export async function add(sql: Sql, source: string, trips: RoutedTrip[], now: Date): Promise<void> {
	const once = [...new Map(trips.map((trip) => [`${trip.from} ${trip.to}`, trip])).values()];
	const from = columnsOf(
		once.map(({ from }) => from),
		false
	);
	const to = columnsOf(
		once.map(({ to }) => to),
		false
	);
	await sql`
		insert into routed_trip (source, from_longitude, from_latitude, to_longitude, to_latitude, minutes, miles, asked_at)
		select ${source}, t.*, ${now}
		from unnest(${from.longitude}::int[], ${from.latitude}::int[], ${to.longitude}::int[], ${to.latitude}::int[],
			${once.map(({ minutes }) => minutes)}::real[], ${once.map(({ miles }) => miles)}::real[]) as t
		order by 4, 5, 2, 3
		on conflict (source, to_longitude, to_latitude, from_longitude, from_latitude)
		do update set minutes = excluded.minutes, miles = excluded.miles, asked_at = excluded.asked_at
	`;
}

/** Forgets drives that are too old to be used. */
export async function sweep(sql: Sql, now: Date): Promise<void> {
	await sql`delete from routed_trip where asked_at <= ${oldest(now)}`;
}

/**
 * The drives among the wanted ones that are kept or that the engine answers now, and how it went. What it answers is
 * kept; no transaction is open while it is asked.
 */
export async function drive(doors: Doors, router: Router | null, wanted: Wanted[], now: Date) {
	const nothing: Asked = { engine: router?.engine ?? null, failure: null, paused: false };
	if (!router || wanted.length === 0) return { trips: [], asked: nothing };
	const kept = await doors.read((sql) => list(sql, router.source, wanted, now));
	const { trips, ...asked } = await router.trips(notIn(tripBook(kept), wanted));
	if (trips.length > 0) await doors.write((sql) => add(sql, router.source, trips, now));
	return { trips: [...kept, ...trips], asked };
}

function oldest(now: Date): Date {
	return new Date(now.getTime() - keptDays * 86_400_000);
}

function columnsOf(places: Position[], once = true) {
	const parts = places.map(partsOf);
	const used = once ? [...new Map(parts.map((part) => [part.join(), part])).values()] : parts;
	return { longitude: used.map(([one]) => one), latitude: used.map(([, one]) => one) };
}

function degreesOf([longitude, latitude]: Position): Position {
	return [longitude / partsOfDegree, latitude / partsOfDegree];
}
