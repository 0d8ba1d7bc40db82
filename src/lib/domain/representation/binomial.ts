/** The chance of at most, and of at least, so many of n when each has the same chance. Exact sums of the binomial. */
export function tails(count: number, n: number, chance: number): { low: number; high: number } {
	const exactly = Array.from({ length: n + 1 }, (_, k) => chanceOf(k, n, chance));
	const sum = (some: number[]) =>
		Math.min(
			1,
			some.reduce((all, each) => all + each, 0)
		);
	return { low: sum(exactly.slice(0, count + 1)), high: sum(exactly.slice(count)) };
}

// By logarithms, because factorials of a large body are beyond any number.
function chanceOf(k: number, n: number, chance: number): number {
	if (chance <= 0) return Number(k === 0);
	if (chance >= 1) return Number(k === n);
	let logarithm = k * Math.log(chance) + (n - k) * Math.log1p(-chance);
	for (let i = 1; i <= k; i++) logarithm += Math.log((n - k + i) / i);
	return Math.exp(logarithm);
}
