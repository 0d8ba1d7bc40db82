import type { Drawn, Lines } from './appearance.ts';

/** What of a drawing is other than before; the rest stays as it is. */
export interface Parts {
	own: Partial<Omit<Drawn, 'lines'>>;
	lines: Partial<Lines>;
}

/** The parts of a drawing that say something else than those of the one before; null when that was the same. */
export function partsSince(
	before: Drawn | null,
	{ lines: linesNow, ...ownNow }: Drawn
): Parts | null {
	const { lines: linesBefore = null, ...ownBefore } = before ?? {};
	const own = otherThan<Omit<Drawn, 'lines'>>(ownBefore, ownNow);
	const lines = otherThan<Lines>(linesBefore ?? {}, linesNow);
	return [own, lines].some((part) => Object.keys(part).length > 0) ? { own, lines } : null;
}

/** A drawing with some of its parts anew; what stays is the same array as before. The first parts are all there are. */
export function withParts(before: Drawn | null, { own, lines }: Parts): Drawn {
	return { ...before, ...own, lines: { ...before?.lines, ...lines } } as Drawn;
}

/** A copy of parts, to be handed over to another thread with its buffers. */
export function toHandOver({ own, lines }: Parts): { parts: Parts; buffers: ArrayBuffer[] } {
	const parts = structuredClone({ own, lines });
	const values = [parts.own, parts.lines].flatMap((part) => Object.values(part));
	return {
		parts,
		buffers: values.flatMap((value) =>
			ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []
		)
	};
}

function otherThan<Whole extends object>(before: Partial<Whole>, after: Whole): Partial<Whole> {
	const entries = Object.entries(after) as [keyof Whole, unknown][];
	const others = entries.filter(([name, value]) => !isSame(before[name], value));
	return Object.fromEntries(others) as Partial<Whole>;
}

function isSame(one: unknown, other: unknown): boolean {
	if (!isArray(one) || !isArray(other)) return one === other;
	if (one.length !== other.length) return false;
	for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
	return true;
}

function isArray(value: unknown): value is ArrayLike<number> {
	return ArrayBuffer.isView(value);
}
