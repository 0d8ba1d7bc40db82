import { isWithin } from '#lib/domain/access/spread.ts';
import { miles } from '#lib/domain/place/distance.ts';
import type { Position, Shape } from '#lib/domain/place/shape.ts';
import { memberOf } from './engine.ts';
import { OutsideFailure } from './outside.ts';

// Two hours of fast driving.
const farthest = 250;

/** The first area of a GeoJSON answer; fails as nonsense when there is none, or when it is nowhere near the place. */
export function areaIn(answer: unknown, at: Position): Shape {
	const features = memberOf(answer, 'features');
	const geometry = memberOf(Array.isArray(features) ? features[0] : undefined, 'geometry');
	if (!isShape(geometry)) throw new OutsideFailure('nonsense');
	const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
	const near = rings.flat().every((corner) => miles(at, corner) < farthest);
	if (!near || (!isWithin(at, geometry) && !touches(at, rings)))
		throw new OutsideFailure('nonsense');
	return geometry;
}

// The place itself may lie off the road, just outside.
function touches(at: Position, rings: Position[][]): boolean {
	return rings.flat().some((corner) => miles(at, corner) < 5);
}

function isShape(value: unknown): value is Shape {
	const [type, coordinates] = [memberOf(value, 'type'), memberOf(value, 'coordinates')];
	if (type === 'Polygon') return isList(coordinates, isRing);
	return type === 'MultiPolygon' && isList(coordinates, (polygon) => isList(polygon, isRing));
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
