import { challengeTags, type ChallengeTag } from '../partner/challenges.ts';

/** Tables with an open challenge of a kind, of those in a catchment, or in the whole state where that is null. */
export interface ChallengeCount {
	catchmentId: string | null;
	/** Tables that write challenges down: at least three, or there is no count. */
	reporting: number;
	tag: ChallengeTag;
	tables: number;
}

/** The kinds of challenge of a state by catchment. */
export interface StateChallenges {
	/** Tables that write challenges down; null where they are fewer than three. */
	reporting: { total: number | null; catchments: (number | null)[] };
	/** The kinds most tables have first; counts in the order of the catchments, null where they are not told. */
	rows: { tag: ChallengeTag; total: number | null; catchments: (number | null)[] }[];
}

/** Fewer tables than this are not told apart. */
export const fewestTables = 3;

/** The counts as a table: a line for each kind, a column for each catchment and one for the state. */
export function stateChallenges(
	counts: ChallengeCount[],
	catchments: { id: string }[]
): StateChallenges {
	const places = [null, ...catchments.map(({ id }) => id)];
	const of = (tag: ChallengeTag) =>
		places.map((place) => counts.find((one) => one.catchmentId === place && one.tag === tag));
	const [total = null, ...reporting] = of(challengeTags[0]).map((one) => one?.reporting ?? null);
	const rows = challengeTags.map((tag) => {
		const [all = null, ...each] = of(tag).map((one) => one?.tables ?? null);
		return { tag, total: all, catchments: each };
	});
	return {
		reporting: { total, catchments: reporting },
		rows: rows.toSorted((one, other) => (other.total ?? 0) - (one.total ?? 0))
	};
}
