import type { Places } from './layout.ts';
import type { Network } from './network.ts';
import { extent } from './pack.ts';

/**
 * Places for newcomers (NaN): outwards from the middle of those they are tied to, turned a little from each other; in rows
 * below the picture when they are tied to nobody who has a place. Everyone else stays.
 */
export function placeNear(network: Network, saved: Places): Places {
	const places = { x: saved.x.slice(), y: saved.y.slice() };
	const frame = frameOf(saved);
	const newcomers = [...places.x.keys()].filter((one) => Number.isNaN(places.x[one]));
	let waiting = newcomers;
	let below = 0;
	while (waiting.length > 0) {
		const left = waiting.filter((one) => !placeBeside(network, places, frame, one));
		// Nobody is tied to anyone with a place: the first stands below, and with it all who have no ties.
		if (left.length === waiting.length) {
			const [first, ...others] = left;
			const alone = others.filter((one) => network.offsets[one + 1] === network.offsets[one]);
			for (const one of [first!, ...alone]) putBelow(places, frame, one, below++);
			waiting = others.filter((one) => Number.isNaN(places.x[one]));
		} else waiting = left;
	}
	return places;
}

interface Frame {
	left: number;
	width: number;
	bottom: number;
	x: number;
	y: number;
}

function frameOf({ x, y }: Places): Frame {
	const [left, right] = extent(x.filter((value) => !Number.isNaN(value)));
	const [top, bottom] = extent(y.filter((value) => !Number.isNaN(value)));
	return { left, width: right - left, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
}

function placeBeside({ offsets, neighbors }: Network, { x, y }: Places, frame: Frame, one: number) {
	const row = neighbors.subarray(offsets[one], offsets[one + 1]);
	const placed = row.filter((other) => !Number.isNaN(x[other]));
	if (placed.length === 0) return false;
	const [nearX, nearY] = [mean(placed, x), mean(placed, y)];
	const outwards = Math.atan2(nearY - frame.y, nearX - frame.x);
	const angle = outwards + ((one * 2.399963) % 1.6) - 0.8;
	const far = placed.length === 1 ? 1 : 0.4;
	x[one] = nearX + far * Math.cos(angle);
	y[one] = nearY + far * Math.sin(angle);
	return true;
}

function putBelow({ x, y }: Places, { left, width, bottom }: Frame, one: number, at: number) {
	const perRow = Math.max(1, Math.floor(width) + 1);
	x[one] = left + (at % perRow);
	y[one] = bottom + 1 + Math.floor(at / perRow);
}

function mean(ones: Int32Array, values: Float64Array): number {
	return ones.reduce((sum, one) => sum + values[one]!, 0) / ones.length;
}
