/** The middle of some numbers, and how many there are; null without any. */
export interface Median {
	value: number | null;
	n: number;
}

/** The middle of numbers; of an even count the mean of the two in the middle. */
export function medianOf(numbers: number[]): Median {
	const sorted = numbers.toSorted((a, b) => a - b);
	const n = sorted.length;
	if (n === 0) return { value: null, n };
	return { value: (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2, n };
}
