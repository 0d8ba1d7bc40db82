import type { Places } from './layout.ts';
import type { Pivots } from './pivots.ts';
import { randomFrom } from './random.ts';

/**
 * Pivot MDS (Brandes & Pich 2007): the two directions in which the squared steps to the pivots, centred twice, vary most.
 * Scaled so that steps to the pivots are right on average.
 */
export function pivotPlaces(pivots: Pivots): Places {
	const { size } = pivots;
	const count = pivots.chosen.length;
	const centred = centredSquares(pivots);
	const products = productsOf(centred, count, size);
	const first = mainDirection(products, count, []);
	const second = mainDirection(products, count, [first]);
	return jitter(
		scaled(pivots, { x: along(centred, first, size), y: along(centred, second, size) })
	);
}

function centredSquares({ steps, size, chosen }: Pivots): Float64Array {
	const count = chosen.length;
	const squares = Float64Array.from(steps, (value) => value * value);
	const columns = new Float64Array(size);
	const rows = new Float64Array(count);
	for (let pivot = 0, at = 0; pivot < count; pivot++) {
		for (let one = 0; one < size; one++, at++) {
			columns[one]! += squares[at]! / count;
			rows[pivot]! += squares[at]! / size;
		}
	}
	const mean = rows.reduce((sum, row) => sum + row, 0) / count;
	for (let pivot = 0, at = 0; pivot < count; pivot++) {
		for (let one = 0; one < size; one++, at++) {
			squares[at] = -0.5 * (squares[at]! - columns[one]! - rows[pivot]! + mean);
		}
	}
	return squares;
}

function productsOf(centred: Float64Array, count: number, size: number): Float64Array {
	const products = new Float64Array(count * count);
	for (let one = 0; one < count; one++) {
		for (let other = one; other < count; other++) {
			let sum = 0;
			const [a, b] = [one * size, other * size];
			for (let at = 0; at < size; at++) sum += centred[a + at]! * centred[b + at]!;
			products[one * count + other] = products[other * count + one] = sum;
		}
	}
	return products;
}

// The power method; stays at right angles to the directions found before.
function mainDirection(
	products: Float64Array,
	count: number,
	before: Float64Array[]
): Float64Array {
	const random = randomFrom(7 + before.length);
	let direction = Float64Array.from({ length: count }, () => random() - 0.5);
	for (let round = 0; round < 100; round++) {
		const next = new Float64Array(count);
		for (let one = 0; one < count; one++) {
			let sum = 0;
			for (let other = 0; other < count; other++) {
				sum += products[one * count + other]! * direction[other]!;
			}
			next[one] = sum;
		}
		for (const other of before) {
			const share = dot(next, other);
			for (let at = 0; at < count; at++) next[at]! -= share * other[at]!;
		}
		const length = Math.sqrt(dot(next, next)) || 1;
		for (let at = 0; at < count; at++) next[at]! /= length;
		const turned = 1 - Math.abs(dot(next, direction));
		direction = next;
		if (turned < 1e-10 && round > 1) break;
	}
	return direction;
}

function dot(one: Float64Array, other: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
	return sum;
}

function along(centred: Float64Array, direction: Float64Array, size: number): Float64Array {
	const values = new Float64Array(size);
	for (let pivot = 0; pivot < direction.length; pivot++) {
		const share = direction[pivot]!;
		for (let one = 0; one < size; one++) values[one]! += share * centred[pivot * size + one]!;
	}
	return values;
}

function scaled({ chosen, steps, size }: Pivots, { x, y }: Places): Places {
	let above = 0;
	let below = 0;
	chosen.forEach((center, pivot) => {
		for (let one = 0; one < size; one++) {
			if (one === center) continue;
			const wanted = steps[pivot * size + one]!;
			const dx = x[one]! - x[center]!;
			const dy = y[one]! - y[center]!;
			const found = Math.sqrt(dx * dx + dy * dy) / wanted;
			above += found;
			below += found * found;
		}
	});
	const factor = below > 0 ? above / below : 1;
	return { x: x.map((value) => value * factor), y: y.map((value) => value * factor) };
}

// Those with the same ties come out at the same place, from where nothing would move them apart.
function jitter({ x, y }: Places): Places {
	const random = randomFrom(11);
	const moved = (value: number) => value + (random() - 0.5) * 0.1;
	return { x: x.map(moved), y: y.map(moved) };
}
