import { extentOf, polygonsOf } from './shape.ts';
import type { Extent, Ring, Shape } from './shape.ts';

/** A unit counts as inside an area when at least this share of its own area lies there. */
export const countsFrom = 0.5;

// So many lines of latitude cut a shape; each county of North Carolina comes out right to a thousandth.
const lines = 400;

/** A shape measured on the sphere: all of it, and the part that lies in another shape, in square degrees of the equator. */
export interface Part {
	whole: number;
	inside: number;
}

/** How much of a shape lies inside another; measured along lines of latitude, so shapes need not share corners. */
export function partInside(shape: Shape, area: Shape): Part {
	const part = { whole: 0, inside: 0 };
	const [box, around] = [extentOf([shape]), extentOf([area])];
	if (!box || !around) return part;
	const near = touch(box, around);
	const [, south, , north] = box;
	const step = (north - south) / lines;
	const [own, others] = [sidesOf(shape), sidesOf(area)];
	for (let line = 0; line < lines; line++) {
		const y = south + (line + 0.5) * step;
		const weight = step * Math.cos((y * Math.PI) / 180);
		const spans = spansAt(own, y);
		part.whole += weight * lengthOf(spans);
		if (near) part.inside += weight * sharedLength(spans, spansAt(others, y));
	}
	return part;
}

/** The share of a shape that lies inside another, 0 to 1; 0 for a shape without area. */
export function shareInside(shape: Shape, area: Shape): number {
	const { whole, inside } = partInside(shape, area);
	return whole > 0 ? inside / whole : 0;
}

type Side = [x1: number, y1: number, x2: number, y2: number];
type Span = [from: number, to: number];

function touch(one: Extent, other: Extent): boolean {
	return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

function sidesOf(shape: Shape): Side[] {
	return polygonsOf(shape).flatMap((rings) => rings.flatMap(sidesOfRing));
}

function sidesOfRing(ring: Ring): Side[] {
	return ring.flatMap(([x1, y1], index): Side[] => {
		const next = ring[index + 1];
		return next ? [[x1, y1, next[0], next[1]]] : [];
	});
}

// What is inside along a line runs from each odd crossing to the next: holes and parts need no care of their own.
function spansAt(sides: Side[], y: number): Span[] {
	const crossings: number[] = [];
	for (const [x1, y1, x2, y2] of sides) {
		if (y1 > y !== y2 > y) crossings.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
	}
	crossings.sort((one, other) => one - other);
	return crossings.flatMap((from, index): Span[] =>
		index % 2 === 0 ? [[from, crossings[index + 1] ?? from]] : []
	);
}

function lengthOf(spans: Span[]): number {
	return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

function sharedLength(spans: Span[], others: Span[]): number {
	let sum = 0;
	for (const [from, to] of spans) {
		for (const [start, end] of others) {
			sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
		}
	}
	return sum;
}
