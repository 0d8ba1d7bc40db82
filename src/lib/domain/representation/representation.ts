import type { Day } from '../place/dates.ts';
import type { Bylaws } from '../roster/bylaws.ts';
import type { Share } from '../share.ts';
import { tails } from './binomial.ts';
import { groups, sumOf, type Counts, type Group } from './groups.ts';
import { suppressed } from './suppress.ts';

/** The population that members are compared with: children of the body's counties, or one that was entered by name. */
export interface Reference {
	kind: 'children' | 'entered';
	name: string | null;
	counts: Counts;
}

/** One anonymous round of questions: how many were asked, and how many of each group answered. */
export interface Wave {
	askedOn: Day;
	members: number;
	counts: Counts;
	reference: Reference;
}

/** What comparing a group says. Too few: fewer expected than can be judged. */
export type Verdict = 'under' | 'over' | 'as-expected' | 'too-few';

/** A group among the members who answered, against its part of the population. */
export interface GroupRow {
	group: Group;
	n: number;
	/** n as it may be shared; null when it must be hidden. */
	shared: number | null;
	/** Parts from 0 to 1. */
	part: number;
	population: number;
	expected: number;
	/** Part among members over part in the population; null when the population has none. */
	ratio: number | null;
	/** Persons short of the expected; negative is a surplus. */
	short: number;
	/** Chances of so few, and of so many, if members were drawn from the population. */
	low: number;
	high: number;
	verdict: Verdict;
	/** Whether chance alone could well explain an under- or over-representation. */
	smallNumbers: boolean;
}

/** How the members compare with the population. Without enough answers, or a population, there are no rows. */
export interface Representation {
	askedOn: Day;
	/** Members who answered, of those asked. */
	answered: Share;
	enough: boolean;
	reference: Omit<Reference, 'counts'> & { total: number };
	rows: GroupRow[];
	/** Half the sum of differences: the part of members who would have to change group; null without rows. */
	dissimilarity: number | null;
}

/** Compares the members with the population by the body's own thresholds. */
export function representation(wave: Wave, bylaws: Bylaws): Representation {
	const { askedOn, members, counts, reference } = wave;
	const answers = sumOf(counts);
	const total = sumOf(reference.counts);
	const enough = answers >= bylaws.answerRate * members && answers >= bylaws.smallestCell;
	const rows = enough && total > 0 ? rowsOf(wave, answers, total, bylaws) : [];
	const apart = rows.reduce((sum, { part, population }) => sum + Math.abs(part - population), 0);
	return {
		askedOn,
		answered: { have: answers, need: members },
		enough,
		reference: { kind: reference.kind, name: reference.name, total },
		rows,
		dissimilarity: rows.length > 0 ? apart / 2 : null
	};
}

function rowsOf({ counts, reference }: Wave, answers: number, total: number, bylaws: Bylaws) {
	const known = groups.filter((group) => counts[group] || reference.counts[group]);
	const shared = suppressed(
		known.map((group) => counts[group] ?? 0),
		bylaws.smallestCell
	);
	return known.map((group, at): GroupRow => {
		const n = counts[group] ?? 0;
		const population = (reference.counts[group] ?? 0) / total;
		const expected = answers * population;
		const measured = {
			part: n / answers,
			population,
			expected,
			ratio: population > 0 ? n / answers / population : null,
			short: expected - n,
			...tails(n, answers, population)
		};
		const verdict = verdictOf(measured, bylaws);
		const tail = { under: measured.low, over: measured.high }[verdict as string] ?? 0;
		const smallNumbers = tail > 0 && tail >= bylaws.smallNumbersFrom;
		return { group, n, shared: shared[at] ?? null, ...measured, verdict, smallNumbers };
	});
}

function verdictOf(
	{ expected, ratio, short }: Pick<GroupRow, 'expected' | 'ratio' | 'short'>,
	{ leastExpected, underBelow, overAbove, leastPersons }: Bylaws
): Verdict {
	if (ratio === null || expected < leastExpected) return 'too-few';
	if (ratio < underBelow && short >= leastPersons) return 'under';
	return ratio > overAbove && -short >= leastPersons ? 'over' : 'as-expected';
}
