import type { PartnerTie } from './facts.ts';

/** A tie as one of its organizations sees it: with whom, how close, and whether only one side reports it. */
export interface TieSeen {
	with: { id: string; name: string };
	strength: number;
	oneSided: boolean;
}

/** The closest tie of an organization with any of some others; null when none is reported. */
export function strongestTie(
	id: string,
	others: { id: string; name: string }[],
	ties: PartnerTie[]
): TieSeen | null {
	const names = new Map(others.map((other) => [other.id, other.name]));
	const own = ties.flatMap(({ a, b, strength, reports }) => {
		const other = a === id ? b : b === id ? a : null;
		const name = other === null || other === id ? undefined : names.get(other);
		return other !== null && name !== undefined
			? [{ with: { id: other, name }, strength, oneSided: reports < 2 }]
			: [];
	});
	return own.reduce<TieSeen | null>(
		(best, tie) => (best === null || tie.strength > best.strength ? tie : best),
		null
	);
}
