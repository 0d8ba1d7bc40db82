/**
 * Counts as they may be shared: null hides one. A count below the smallest, or whose rest is below it, is hidden; then
 * the next smallest too, until more than one is hidden and the hidden ones together are not below the smallest, so that
 * none can be found by subtraction from the total. Nothing at all is shown of fewer than the smallest.
 */
export function suppressed(counts: number[], smallest: number): (number | null)[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	const isSmall = (count: number) => count > 0 && count < smallest;
	const hidden = new Set(
		[...counts.keys()].filter(
			(at) => total < smallest || isSmall(counts[at]!) || isSmall(total - counts[at]!)
		)
	);
	const bySize = [...counts.keys()]
		.filter((at) => !hidden.has(at))
		.toSorted((a, b) => counts[a]! - counts[b]!);
	const sum = () => [...hidden].reduce((all, at) => all + counts[at]!, 0);
	// A zero hides nothing of another: those that count come first.
	const order = [...bySize.filter((at) => counts[at]! > 0), ...bySize.filter((at) => !counts[at])];
	while (hidden.size > 0 && (hidden.size < 2 || sum() < smallest) && order.length > 0)
		hidden.add(order.shift()!);
	return counts.map((count, at) => (hidden.has(at) ? null : count));
}
