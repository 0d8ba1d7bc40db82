import { foldWord } from './fold.ts';

/** Up to three of the names that are nearest to a mistyped one, nearest first; none when nothing is near. */
export function closest(typed: string, names: Iterable<string>): string[] {
	const wanted = foldWord(typed).slice(0, 100);
	const near: { name: string; steps: number }[] = [];

	for (const name of new Set(names)) {
		const steps = distance(wanted, foldWord(name).slice(0, 100));
		if (steps <= Math.max(1, wanted.length / 3)) near.push({ name, steps });
	}
	return near
		.sort((a, b) => a.steps - b.steps || a.name.localeCompare(b.name))
		.slice(0, 3)
		.map(({ name }) => name);
}

/** Answers near names for a mistyped one. */
export type Suggest = (typed: string, names: () => string[]) => string[];

/** A `closest` that remembers, and stops helping after some hundred different mistakes: a bad file must not cost minutes. */
export function suggester(most = 300): Suggest {
	const remembered = new Map<string, string[]>();
	return (typed, names) => {
		const key = foldWord(typed.slice(0, 100));
		const before = remembered.get(key);
		if (before || remembered.size >= most) return before ?? [];
		const near = closest(key, names());
		remembered.set(key, near);
		return near;
	};
}

/** How many letters have to be added, dropped or replaced to make one text from another (Levenshtein). */
export function distance(from: string, to: string): number {
	let before = Array.from({ length: to.length + 1 }, (_, index) => index);

	for (let row = 1; row <= from.length; row++) {
		const now = [row];
		for (let column = 1; column <= to.length; column++) {
			const replaced = before[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
			now.push(Math.min(replaced, before[column]! + 1, now[column - 1]! + 1));
		}
		before = now;
	}
	return before[to.length]!;
}
