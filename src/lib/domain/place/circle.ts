import type { Position, Ring, Shape } from './shape.ts';

const radiusInMiles = 6_371_008.77 / 1609.344;
const corners = 72;

/** The area within some miles of a place, as a polygon of 72 corners that lie on the circle of the sphere. */
export function circleAround(centre: Position, miles: number): Shape {
	const ring: Ring = Array.from({ length: corners }, (_, number) =>
		placeAt(centre, miles, (-2 * Math.PI * number) / corners)
	);
	return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

// Where one arrives from a place after some miles in a direction, anticlockwise from north.
function placeAt([longitude, latitude]: Position, miles: number, bearing: number): Position {
	const angle = miles / radiusInMiles;
	const from = inRadians(latitude);
	const to = Math.asin(
		Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing)
	);
	const turn = Math.atan2(
		Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
		Math.cos(angle) - Math.sin(from) * Math.sin(to)
	);
	return [rounded(longitude + inDegrees(turn)), rounded(inDegrees(to))];
}

// Six decimals are about a hand's breadth.
function rounded(degrees: number): number {
	return Number(degrees.toFixed(6));
}

function inRadians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}

function inDegrees(radians: number): number {
	return (radians * 180) / Math.PI;
}
