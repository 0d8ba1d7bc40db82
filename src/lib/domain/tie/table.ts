import type { DerivedTie, Organization, Report } from './pairs.ts';

/** One cell of an adjacency matrix: what the row's organization says of the column's. Null when nobody answered. */
export interface Cell {
	level: number | null;
	/** Whether the level is the mean of both, because the viewer may not see who said what. */
	derived: boolean;
}

/**
 * An adjacency matrix in the order of the organizations. Where both reports may be seen, a row says what its organization
 * reports; elsewhere both halves show the derived tie.
 */
export function adjacency(
	organizations: Organization[],
	ties: DerivedTie[],
	reports: Report[],
	maySee: (one: string, other: string) => boolean
): Cell[][] {
	const said = Map.groupBy(reports, ({ from, to }) => `${from} ${to}`);
	const derived = new Map(
		ties.flatMap(({ a, b, strength }) => [
			[`${a} ${b}`, strength],
			[`${b} ${a}`, strength]
		])
	);
	const cell = (from: string, to: string): Cell => {
		const key = `${from} ${to}`;
		if (!maySee(from, to)) return { level: derived.get(key) ?? null, derived: true };
		return { level: meanOf(said.get(key) ?? []), derived: false };
	};
	return organizations.map(({ id: from }) => organizations.map(({ id: to }) => cell(from, to)));
}

function meanOf(reports: Report[]): number | null {
	if (reports.length === 0) return null;
	return reports.reduce((sum, { level }) => sum + level, 0) / reports.length;
}
