import type { Shape } from './shape.ts';

/** Whether a value from outside is a polygon or several, as GeoJSON writes them, with degrees that exist. */
export function isShape(value: unknown): value is Shape {
	if (typeof value !== 'object' || value === null) return false;
	const { type, coordinates } = value as Record<string, unknown>;
	if (type === 'Polygon') return isList(coordinates, isRing);
	return type === 'MultiPolygon' && isList(coordinates, (polygon) => isList(polygon, isRing));
}

/** The area in a GeoJSON text: a geometry, a feature, or a collection of one feature; null when there is none. */
export function readShape(text: string): Shape | null {
	const value = parsed(text);
	const feature = value?.type === 'FeatureCollection' ? only(value.features) : value;
	const shape = feature?.type === 'Feature' ? feature.geometry : feature;
	return isShape(shape) ? shape : null;
}

type Fields = Record<string, unknown>;

function parsed(text: string): Fields | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' ? (value as Fields | null) : null;
	} catch {
		// What is no JSON holds no area.
		return null;
	}
}

function only(features: unknown): Fields | null {
	return Array.isArray(features) && features.length === 1 ? (features[0] as Fields) : null;
}

function isRing(value: unknown): boolean {
	return isList(value, isPosition) && (value as unknown[]).length >= 4;
}

function isPosition(value: unknown): boolean {
	if (!Array.isArray(value) || value.length < 2) return false;
	const [longitude, latitude] = value as [unknown, unknown];
	return isDegree(longitude, 180) && isDegree(latitude, 90);
}

function isDegree(value: unknown, most: number): boolean {
	return typeof value === 'number' && Math.abs(value) <= most;
}

function isList(value: unknown, holds: (one: unknown) => boolean): boolean {
	return Array.isArray(value) && value.length > 0 && value.every(holds);
}
