// Large enough that nothing vanishes by accident, small enough that products stay exact.
const prime = 67_108_859;

/** More parts of a small count than this are not searched through: then a count is said to follow. */
const mostSmall = 60;

/**
 * Whether somebody who adds and subtracts the sums that were said can work out a count below the smallest. `counts` are
 * the parts that never divide, each at least one; a sum says with 1 or 0 which parts are in it. Exact up to an unlikely
 * false alarm, which hides more than is needed.
 */
export function revealsSmall(sums: number[][], counts: number[], smallest: number): boolean {
	const small = [...counts.keys()].filter((at) => counts[at]! < smallest);
	if (small.length === 0) return false;
	if (small.length > mostSmall) return true;
	const unknown = leftOpen(sums, counts.length);
	const follows = (next: number, count: number, open: number): boolean =>
		small.slice(next).some((at, step) => {
			const together = count + counts[at]!;
			if (together >= smallest) return false;
			const left = (open + unknown[at]!) % prime;
			return left === 0 || follows(next + step + 1, together, left);
		});
	return follows(0, 0, 0);
}

// A number for each part, drawn so that it adds up to nothing over exactly those parts whose sum follows from the said ones.
function leftOpen(sums: number[][], parts: number): number[] {
	const { rows, pivots } = reduced(sums, parts);
	const open = Array.from({ length: parts }, (_, at) => (pivots.includes(at) ? 0 : drawn(at)));
	for (const [at, pivot] of pivots.entries()) {
		const sum = rows[at]!.reduce((all, value, part) => (all + value * open[part]!) % prime, 0);
		open[pivot] = (prime - sum) % prime;
	}
	return open;
}

function reduced(sums: number[][], parts: number): { rows: number[][]; pivots: number[] } {
	const rows: number[][] = [];
	const pivots: number[] = [];
	let rest = sums.map((sum) => [...sum]);
	for (let part = 0; part < parts && rest.length > 0; part += 1) {
		const found = rest.find((row) => row[part] !== 0);
		if (!found) continue;
		const unit = scaled(found, inverse(found[part]!));
		rest = rest.filter((row) => row !== found).map((row) => without(row, unit, part));
		for (const [at, row] of rows.entries()) rows[at] = without(row, unit, part);
		rows.push(unit);
		pivots.push(part);
	}
	return { rows, pivots };
}

function without(row: number[], unit: number[], part: number): number[] {
	const times = prime - row[part]!;
	return row.map((value, at) => (value + times * unit[at]!) % prime);
}

function scaled(row: number[], factor: number): number[] {
	return row.map((value) => (value * factor) % prime);
}

// Fermat: a to the power of p − 2 is one over a.
function inverse(value: number): number {
	return power(value, prime - 2);
}

// The same for the same part each time, so that a question asked twice is answered alike.
function drawn(at: number): number {
	return power(48_271, at + 1);
}

function power(base: number, exponent: number): number {
	let [result, square, left] = [1, base, exponent];
	for (; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result = (result * square) % prime;
		square = (square * square) % prime;
	}
	return result;
}
