import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Position } from '#lib/domain/place/shape.ts';
import { onTile, tileSteps, type Tile } from '#lib/domain/place/tile.ts';
import type { Crowd, OnTile, Standing } from './tiles.ts';

type Tags = Record<string, string | number>;

/**
 * A vector tile (Mapbox Vector Tile 2.1) with one layer of points, not packed. A crowd has `point_count`, as clusters of
 * MapLibre do; a place has id, name, sector and members, each left out when unknown. Null when nothing stands on it.
 */
export function encodeTile(layer: string, tile: Tile, standing: OnTile): Uint8Array | null {
	const points =
		'crowds' in standing
			? standing.crowds.map((crowd) => point(tile, crowd, tagsOfCrowd(crowd)))
			: standing.places.map((place) => point(tile, place, tagsOfPlace(place)));
	if (points.length === 0) return null;
	const features = { features: points } as Parameters<typeof fromGeojsonVt>[0][string];
	return fromGeojsonVt({ [layer]: features }, { version: 2, extent: tileSteps });
}

function point(tile: Tile, { x, y }: { x: number; y: number }, tags: Tags) {
	const geometry: Position[] = [onTile(tile, [x, y])];
	return { type: 1 as const, geometry, tags };
}

function tagsOfCrowd({ places }: Crowd): Tags {
	return { point_count: places, point_count_abbreviated: shortened(places) };
}

function tagsOfPlace({ id, name, sector, members }: Standing): Tags {
	return { id, name, ...(sector !== null && { sector }), ...(members !== null && { members }) };
}

// As MapLibre writes the counts of its own clusters.
function shortened(count: number): string {
	if (count >= 10_000) return `${Math.round(count / 1000)}k`;
	return count >= 1000 ? `${Math.round(count / 100) / 10}k` : String(count);
}
