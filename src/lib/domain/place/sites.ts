import type { Position } from './shape.ts';

/** One place of an organization; `at` is null when it is unknown or confidential. */
export interface Site {
	id: string;
	name: string;
	sector: string | null;
	county: string | null;
	confidential: boolean;
	at: Position | null;
	members: number | null;
}

/** An organization with all its places that may be shown, in the order of the list. */
export interface Sited extends Omit<Site, 'at'> {
	places: Position[];
}

/** One entry for each organization; confidential only when no other place of it is known. */
export function byOrganization(sites: Site[]): Sited[] {
	return [...Map.groupBy(sites, ({ id }) => id).values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const { id, name, sector, county, members } = first;
		const places = same.flatMap(({ at }) => (at ? [at] : []));
		const confidential = places.length === 0 && same.some((site) => site.confidential);
		return [{ id, name, sector, county, members, confidential, places }];
	});
}
