/** A tie as seen from one of its two. */
export interface Step {
	to: number;
	level: number;
	/** The tie's number in the list it was found in. */
	tie: number;
}

interface Tied {
	a: number;
	b: number;
	level: number;
}

/** For each of `size` organizations its ties, the strongest first; ties of level 0 are none. */
export function stepsOf(size: number, ties: Tied[]): Step[][] {
	const steps: Step[][] = Array.from({ length: size }, () => []);
	for (const [tie, { a, b, level }] of ties.entries()) {
		if (level <= 0) continue;
		steps[a]!.push({ to: b, level, tie });
		steps[b]!.push({ to: a, level, tie });
	}
	for (const own of steps) own.sort((one, other) => other.level - one.level || one.to - other.to);
	return steps;
}

/** Everyone within some steps of one, with themselves. */
export function within(steps: Step[][], start: number, most: number): Set<number> {
	const near = new Set([start]);
	let edge = [start];
	for (let step = 0; step < most; step++) {
		edge = edge.flatMap((one) => steps[one]!.map(({ to }) => to)).filter((one) => !near.has(one));
		for (const one of edge) near.add(one);
	}
	return near;
}

/**
 * A shortest way from one to another, both named; among the shortest the one whose ties have the highest levels together.
 * Empty when there is none.
 */
export function wayBetween(steps: Step[][], from: number, to: number): number[] {
	const best = new Map([[from, { level: 0, before: -1 }]]);
	let edge = [from];
	while (edge.length > 0 && !best.has(to)) {
		const found = new Map<number, { level: number; before: number }>();
		for (const one of edge) {
			for (const step of steps[one]!) {
				if (best.has(step.to)) continue;
				const level = best.get(one)!.level + step.level;
				if (level > (found.get(step.to)?.level ?? -1)) found.set(step.to, { level, before: one });
			}
		}
		for (const [one, reached] of found) best.set(one, reached);
		edge = [...found.keys()];
	}
	if (!best.has(to)) return [];
	const way: number[] = [];
	for (let one = to; one >= 0; one = best.get(one)!.before) way.push(one);
	return way.reverse();
}
