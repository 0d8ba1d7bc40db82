import { extentOf, type Extent, type Position } from '#lib/domain/place/shape.ts';
import type { Offered } from '#lib/domain/service/supply.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as counties from '#lib/server/counties.ts';
import * as services from '#lib/server/services.ts';
import { labelPointOf } from '#lib/domain/place/label-point.ts';
import type { GapsAnswer } from './answer.ts';

/** A place of the kind of service that is asked about. */
export interface DrawnService {
	id: string;
	name: string;
	organization: string;
	at: Position;
}

/** Two services that overlap, by a place of each. */
export interface DrawnPair {
	name: string;
	from: Position;
	to: Position;
}

/** What the map of gaps needs beyond the answer. Confidential places are in none of it. */
export interface GapDrawing {
	extent: Extent | null;
	labels: Record<string, Position | null>;
	places: DrawnService[];
	pairs: DrawnPair[];
}

const mostPlaces = 2_000;
const mostPairs = 10;
// As far beyond the counties as somebody may still drive to, in degrees.
const beyond = 0.8;

/** The counties' labels, the places of the service within reach, and the ten largest overlaps of an answer. */
export async function drawingOf(
	sql: Sql,
	body: { slug: string; stateCode: string },
	on: Day,
	{ service, duplications }: Pick<GapsAnswer, 'service' | 'duplications'>
): Promise<GapDrawing> {
	const area = await counties.listShapes(sql, { state: body.stateCode, body: body.slug, on }, true);
	const extent = extentOf(area.flatMap(({ shape }) => shape ?? []));
	const offered = await services.listOffered(sql, service);
	const byId = new Map(offered.map((one) => [one.id, one]));
	return {
		extent,
		labels: Object.fromEntries(area.map(({ fips, shape }) => [fips, shape && labelPointOf(shape)])),
		places: offered
			.flatMap(drawn)
			.filter(({ at }) => isNear(at, extent))
			.slice(0, mostPlaces),
		pairs: duplications.slice(0, mostPairs).flatMap(({ services: [one, other] }) => {
			const [from] = byId.get(one.id)?.places ?? [];
			const [to] = byId.get(other.id)?.places ?? [];
			return from && to ? [{ name: `${one.name}, ${other.name}`, from: from.at, to: to.at }] : [];
		})
	};
}

function drawn({ name, organization, places }: Offered): DrawnService[] {
	return places.map(({ id, at }) => ({ id, name, organization, at }));
}

function isNear([x, y]: Position, extent: Extent | null): boolean {
	if (!extent) return false;
	const [west, south, east, north] = extent;
	return x >= west - beyond && x <= east + beyond && y >= south - beyond && y <= north + beyond;
}
