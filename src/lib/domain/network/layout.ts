import { components } from './components.ts';
import { networkOf, type Network } from './network.ts';
import { extent, pack } from './pack.ts';
import { pivotPlaces } from './pivot-places.ts';
import { pivotsOf } from './pivots.ts';
import { placeNear } from './place-near.ts';
import { spreadOut } from './spread-out.ts';
import { relax } from './stress.ts';

/** Where each organization is drawn, by number; the length of a tie is about 1. */
export interface Places {
	x: Float64Array;
	y: Float64Array;
}

/**
 * Places for a picture of a network, in which distances on paper are about steps in the network: pivot MDS (Brandes & Pich
 * 2007), then sparse stress (Ortmann, Klimenta & Brandes 2017). The same network always gets the same picture. Those who
 * have a place in `saved` keep it, and newcomers (NaN) come to stand near those they are tied to.
 */
export function layout(network: Network, saved?: Places): Places {
	if (saved?.x.some((value) => !Number.isNaN(value))) return placeNear(network, saved);
	const { of, sizes } = components(network);
	const parts = partsOf(network, of, sizes);
	return pack(
		network.size,
		parts.map(({ members, part }) => ({ members, places: placesOf(part) }))
	);
}

function placesOf(part: Network): Places {
	if (part.size === 1) return { x: Float64Array.of(0), y: Float64Array.of(0) };
	const pivots = pivotsOf(part, pivotCount(part.size));
	const places = pivotPlaces(pivots);
	relax(part, pivots, places, 30);
	return spreadOut(places, gapFor(places));
}

// A third of a tie, less where there is not room enough for all of them.
function gapFor({ x, y }: Places): number {
	const [[left, right], [top, bottom]] = [extent(x), extent(y)];
	return Math.min(0.3, 0.4 * Math.sqrt(((right - left) * (bottom - top)) / x.length));
}

// All of them while that is quick; then as many as keep the shape.
function pivotCount(size: number): number {
	return size <= 300 ? size : 80;
}

// Each connected part as a network of its own, with the numbers its members have in the whole.
function partsOf({ size, offsets, neighbors }: Network, of: Int32Array, sizes: number[]) {
	const members = sizes.map((count) => new Int32Array(count));
	const fresh = new Int32Array(size);
	const filled = sizes.map(() => 0);
	for (let one = 0; one < size; one++) {
		const part = of[one]!;
		fresh[one] = filled[part]!;
		members[part]![filled[part]!++] = one;
	}
	return members.map((own) => {
		const ends: [number[], number[]] = [[], []];
		for (const one of own) {
			for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
				if (neighbors[at]! < one) continue;
				ends[0].push(fresh[one]!);
				ends[1].push(fresh[neighbors[at]!]!);
			}
		}
		return { members: own, part: networkOf(own.length, ...ends).network };
	});
}
