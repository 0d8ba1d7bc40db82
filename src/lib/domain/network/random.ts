/** Answers numbers from 0 up to, not with, 1. */
export type Random = () => number;

/** The same row of random numbers for the same seed, everywhere (xorshift with 32 bits, after Marsaglia 2003). */
export function randomFrom(seed: number): Random {
	let state = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) | 0 || 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 0x100000000;
	};
}

/** Puts the values in a random order (Fisher and Yates). */
export function shuffle(values: Int32Array, random: Random): Int32Array {
	for (let last = values.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		const value = values[last]!;
		values[last] = values[other]!;
		values[other] = value;
	}
	return values;
}
