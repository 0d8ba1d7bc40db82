declare module 'topojson-client' {
	import type { Feature, MultiPolygon, Polygon } from 'geojson';

	export interface Shape {
		type: string;
		id: string;
		arcs: unknown[];
		properties: { name: string };
	}

	/** A map whose shapes share their borders as arcs. */
	export interface Topology {
		type: 'Topology';
		arcs: [number, number][][];
		objects: Record<string, { type: string; geometries: Shape[] }>;
		transform?: { scale: [number, number]; translate: [number, number] };
	}

	export function feature(topology: Topology, shape: Shape): Feature<Polygon | MultiPolygon>;
}
