import type { Position, Shape } from './shape.ts';

/** What a feature may be drawn as; null when it is somewhere, but nobody may or can say where. */
export type Geometry = Shape | { type: 'Point'; coordinates: Position } | null;

/** One thing on a map with what is known of it. */
export interface Feature {
	type: 'Feature';
	id: string;
	properties: Record<string, unknown>;
	geometry: Geometry;
}

/** Things on a map, as other programs read them (RFC 7946). */
export interface FeatureCollection {
	type: 'FeatureCollection';
	features: Feature[];
}

/** A collection of features with these ids, properties and geometries. */
export function collection(
	features: { id: string; properties: Record<string, unknown>; geometry: Geometry }[]
): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: features.map((feature) => ({ type: 'Feature', ...feature }))
	};
}

/** A position as a geometry; null stays null. */
export function pointAt(at: Position | null): Geometry {
	return at && { type: 'Point', coordinates: at };
}
