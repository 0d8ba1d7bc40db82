import { isWithin } from '#lib/domain/access/spread.ts';
import { miles } from '#lib/domain/place/distance.ts';
import { isShape } from '#lib/domain/place/is-shape.ts';
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
