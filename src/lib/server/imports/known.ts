import { suggester } from '#lib/domain/import/closest.ts';
import {
	countiesByName,
	sectorsByName,
	type Known,
	type KnownCounty,
	type KnownSeat,
	type KnownSector,
	type KnownState
} from '#lib/domain/import/known.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';

/** Everything the words of a file are looked up in: places and sectors, and one body's seats and counties. */
export async function findKnown(sql: Sql, bodyId: string | null, today: Day): Promise<Known> {
	const [counties, states, sectors, body] = await Promise.all([
		sql<KnownCounty[]>`select fips, name, state_code as state from county`,
		sql<KnownState[]>`select code, fips, name from state`,
		sql<KnownSector[]>`select code, name, other_names from sector order by position`,
		findBody(sql, bodyId, today)
	]);
	return {
		today,
		states,
		sectors: sectorsByName(sectors),
		counties: countiesByName(counties),
		countiesByFips: new Map(counties.map((county) => [county.fips, county])),
		suggest: suggester(),
		...body
	};
}

async function findBody(sql: Sql, bodyId: string | null, today: Day) {
	if (bodyId === null) return { homeState: null, seats: [], bodyCounties: new Set<string>() };
	const [bodies, seats, counties] = await Promise.all([
		sql<{ stateCode: string }[]>`select state_code from body where id = ${bodyId}`,
		sql<KnownSeat[]>`
			select id, code, label, label_es from seat
			where body_id = ${bodyId} and during @> ${today}::date
			order by position
		`,
		sql<{ countyFips: string }[]>`
			select county_fips from body_county where body_id = ${bodyId} and during @> ${today}::date
		`
	]);
	return {
		homeState: bodies[0]?.stateCode ?? null,
		seats,
		bodyCounties: new Set(counties.map(({ countyFips }) => countyFips))
	};
}
