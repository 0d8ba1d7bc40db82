import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-client';
import { extentOf } from '#lib/domain/place/shape.ts';
import type { Extent, Shape } from '#lib/domain/place/shape.ts';

/** How far around the asked area land is drawn, in degrees. */
const around = 8;

/** The states in and around an area, so that a map shows shore and neighbours. Census Bureau outlines. */
export function listLand(
	area: Extent
): { id: string; properties: { name: string }; geometry: Shape }[] {
	const atlas = createRequire(import.meta.url)('us-atlas/states-10m.json') as Topology;

	return (atlas.objects.states?.geometries ?? [])
		.map((state) => feature(atlas, state))
		.map(({ id, properties, geometry }) => ({
			id: String(id),
			properties: { name: String(properties?.name) },
			geometry: rounded(geometry as Shape)
		}))
		.filter(({ geometry }) => isNear(area, geometry));
}

function isNear([west, south, east, north]: Extent, shape: Shape): boolean {
	const box = extentOf([shape]);
	if (!box) return false;
	const [left, bottom, right, top] = box;
	const across = left < east + around && right > west - around;
	return across && bottom < north + around && top > south - around;
}

// Three decimals are about a hundred metres, a tenth of what the outlines are exact to.
function rounded(shape: Shape): Shape {
	return JSON.parse(
		JSON.stringify(shape, (_, value: unknown) =>
			typeof value === 'number' ? Number(value.toFixed(3)) : value
		)
	);
}
