import type { Places } from './layout.ts';

/** Pushes apart those who stand nearer to each other than `gap`, a few times, so that none hides another. */
export function spreadOut(places: Places, gap: number, rounds = 8): Places {
	if (!(gap > 0)) return places;
	for (let round = 0; round < rounds; round++) {
		if (push(places, gap) === 0) break;
	}
	return places;
}

// Looks only at those in the same or a neighboring square.
function push({ x, y }: Places, gap: number): number {
	const squares = squaresOf({ x, y }, gap);
	let pushed = 0;
	for (let one = 0; one < x.length; one++) {
		const [column, row] = [Math.floor(x[one]! / gap), Math.floor(y[one]! / gap)];
		for (let square = 0; square < 9; square++) {
			const key = keyOf(column + (square % 3) - 1, row + Math.floor(square / 3) - 1);
			for (const other of squares.get(key) ?? []) {
				if (other > one && pushApart({ x, y }, one, other, gap)) pushed++;
			}
		}
	}
	return pushed;
}

function squaresOf({ x, y }: Places, gap: number): Map<number, number[]> {
	const squares = new Map<number, number[]>();
	for (let one = 0; one < x.length; one++) {
		const key = keyOf(Math.floor(x[one]! / gap), Math.floor(y[one]! / gap));
		const there = squares.get(key);
		if (there) there.push(one);
		else squares.set(key, [one]);
	}
	return squares;
}

function keyOf(column: number, row: number): number {
	return column * 2_097_152 + row;
}

function pushApart({ x, y }: Places, one: number, other: number, gap: number): boolean {
	const dx = x[one]! - x[other]!;
	const dy = y[one]! - y[other]!;
	const square = dx * dx + dy * dy;
	if (square >= gap * gap) return false;
	const apart = Math.sqrt(square);
	// At the very same place, the number says the direction: by the golden angle.
	const angle = apart > 1e-9 ? Math.atan2(dy, dx) : one * 2.399963;
	const step = (gap - apart) / 2;
	x[one]! += step * Math.cos(angle);
	y[one]! += step * Math.sin(angle);
	x[other]! -= step * Math.cos(angle);
	y[other]! -= step * Math.sin(angle);
	return true;
}
