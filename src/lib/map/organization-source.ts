import { finestZoom } from '#lib/domain/place/tile.ts';
import type { Source } from './keep.svelte.ts';

/** The layer of the tiles. */
export const tileLayer = 'organizations';

/** Where the signs of organizations come from: all at once, bundled here, or by tile, bundled by the database. */
export function organizationSource(asked: string, tiled: boolean, origin: string): Source {
	if (!tiled) {
		const data = `/organizations.geojson?${asked}`;
		return { data, promoteId: 'id', cluster: true, clusterRadius: 28, clusterMaxZoom: 11 };
	}
	// The map's worker has no page, so the address is whole.
	const tiles = [`${origin}/tiles/${tileLayer}/{z}/{x}/{y}.pbf?${asked}`];
	return { tiles, layer: tileLayer, promoteId: 'id', maxzoom: finestZoom };
}
