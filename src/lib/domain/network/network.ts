/**
 * Who is tied to whom, in compressed sparse rows: organizations are numbers from 0, and those tied to `a` are
 * `neighbors[offsets[a]]` to `neighbors[offsets[a + 1] - 1]`, ascending. A tie stands at both its ends; none stands
 * twice, and nobody is tied to itself.
 */
export interface Network {
	size: number;
	offsets: Int32Array;
	neighbors: Int32Array;
}

/** A network, and what had to be dropped to make it one: ties of an organization with itself, and ties said again. */
export interface Built {
	network: Network;
	loops: number;
	repeated: number;
}

/** The network of ties from `a[i]` to `b[i]` among `size` organizations; direction does not count. */
export function networkOf(size: number, a: ArrayLike<number>, b: ArrayLike<number>): Built {
	const rows = rowsOf(size, a, b);
	// Turning rows and columns of a symmetric table round changes nothing, but leaves every row in order.
	const network = withoutRepeats(transposed(rows));
	let loops = 0;
	for (let index = 0; index < a.length; index++) if (a[index] === b[index]) loops++;
	return { network, loops, repeated: a.length - loops - tieCount(network) };
}

/** The numbers from 0 up to, not with, `size`. */
export function numbersBelow(size: number): Int32Array {
	const numbers = new Int32Array(size);
	for (let one = 0; one < size; one++) numbers[one] = one;
	return numbers;
}

/** How many ties there are. */
export function tieCount({ neighbors }: Network): number {
	return neighbors.length / 2;
}

/** How many organizations each one is tied to. */
export function degrees({ size, offsets }: Network): Int32Array {
	const counts = new Int32Array(size);
	for (let one = 0; one < size; one++) counts[one] = offsets[one + 1]! - offsets[one]!;
	return counts;
}

function rowsOf(size: number, a: ArrayLike<number>, b: ArrayLike<number>): Network {
	const offsets = new Int32Array(size + 1);
	for (let index = 0; index < a.length; index++) {
		if (a[index] === b[index]) continue;
		offsets[a[index]! + 1]!++;
		offsets[b[index]! + 1]!++;
	}
	accumulate(offsets);
	const neighbors = new Int32Array(offsets[size]!);
	const next = offsets.slice(0, size);
	for (let index = 0; index < a.length; index++) {
		const [one, other] = [a[index]!, b[index]!];
		if (one === other) continue;
		neighbors[next[one]!++] = other;
		neighbors[next[other]!++] = one;
	}
	return { size, offsets, neighbors };
}

function transposed({ size, offsets, neighbors }: Network): Network {
	const next = offsets.slice(0, size);
	const turned = new Int32Array(neighbors.length);
	for (let one = 0; one < size; one++) {
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			turned[next[neighbors[at]!]!++] = one;
		}
	}
	return { size, offsets, neighbors: turned };
}

function withoutRepeats({ size, offsets, neighbors }: Network): Network {
	const kept = new Int32Array(size + 1);
	let end = 0;
	for (let one = 0; one < size; one++) {
		let last = -1;
		for (let at = offsets[one]!; at < offsets[one + 1]!; at++) {
			const other = neighbors[at]!;
			if (other !== last) neighbors[end++] = other;
			last = other;
		}
		kept[one + 1] = end;
	}
	return { size, offsets: kept, neighbors: neighbors.slice(0, end) };
}

function accumulate(counts: Int32Array) {
	for (let index = 1; index < counts.length; index++) counts[index]! += counts[index - 1]!;
}
