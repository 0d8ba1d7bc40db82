/** The groups that members and the population are counted by, as the census counts children: Hispanic of any race, the others not Hispanic. */
export const groups = [
	'hispanic',
	'black',
	'white',
	'american_indian',
	'asian',
	'pacific_islander',
	'two_or_more',
	'other'
] as const;

export type Group = (typeof groups)[number];

/** So many of each group; a group that is not named has none. */
export type Counts = Partial<Record<Group, number>>;

/** All of them together. */
export function sumOf(counts: Counts): number {
	return groups.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
}
