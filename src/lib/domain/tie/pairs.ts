import { pairsOf, type Pairs } from '../network/reports.ts';

/** An organization of a wave. */
export interface Organization {
	id: string;
	name: string;
	sector: string | null;
}

/** What one respondent of an organization reports of its work with another. */
export interface Report {
	from: string;
	to: string;
	level: number;
}

/** A tie as everyone may see it: the mean of the reports there are, without saying who reported what. */
export interface DerivedTie {
	a: string;
	b: string;
	strength: number;
}

/** What the two organizations of a pair say, without saying who they are: means and highest of their respondents. */
export interface NamelessSides {
	ab: number | null;
	ba: number | null;
	mostAb: number | null;
	mostBa: number | null;
	aAnswered: boolean;
	bAnswered: boolean;
}

/** The reports among some organizations by pair; organizations are numbered in their order. Reports about others do not count. */
export function pairsOfReports(organizations: Organization[], reports: Report[]): Pairs {
	const numbers = numbersOf(organizations);
	const known = reports.filter(({ from, to }) => numbers.has(from) && numbers.has(to));
	return pairsOf({
		size: organizations.length,
		from: known.map(({ from }) => numbers.get(from)!),
		to: known.map(({ to }) => numbers.get(to)!),
		level: known.map(({ level }) => level)
	});
}

/** Derived ties as pairs with one report each: good for the rule of means, and for nothing that asks who said what. */
export function pairsOfTies(organizations: Organization[], ties: DerivedTie[]): Pairs {
	const reports = ties.map(({ a, b, strength }) => ({ from: a, to: b, level: strength }));
	return pairsOfReports(organizations, reports);
}

/**
 * Pairs for counting only: organizations are stand-ins that answered or did not, as many as did and did not. What is
 * measured of single organizations in them means nothing.
 */
export function pairsWithoutNames(size: number, answered: number, sides: NamelessSides[]): Pairs {
	const [yes, otherYes, no, otherNo] = [0, 1, answered, answered + 1];
	const numbers = (value: (side: NamelessSides) => number | null) =>
		Float64Array.from(sides, (side) => value(side) ?? NaN);
	return {
		size,
		leveled: true,
		a: Int32Array.from(sides, (side) => (side.aAnswered ? yes : no)),
		b: Int32Array.from(sides, (side) => standIn(side, [yes, otherYes, no, otherNo])),
		ab: numbers(({ ab }) => ab),
		ba: numbers(({ ba }) => ba),
		mostAb: numbers(({ mostAb }) => mostAb),
		mostBa: numbers(({ mostBa }) => mostBa),
		answered: Uint8Array.from({ length: size }, (_, one) => Number(one < answered)),
		loops: 0,
		unanswered: 0,
		repeated: 0
	};
}

function standIn(
	side: NamelessSides,
	[yes, otherYes, no, otherNo]: [number, number, number, number]
) {
	if (side.bAnswered) return side.aAnswered ? otherYes : yes;
	return side.aAnswered ? no : otherNo;
}

/** The numbers of organizations by their id, in their order. */
export function numbersOf(organizations: Organization[]): Map<string, number> {
	return new Map(organizations.map(({ id }, number) => [id, number]));
}

/** The groups of organizations by sector, numbered from 0; an organization without a sector is a group of its own. */
export function groupsOf(organizations: Organization[]): Int32Array {
	const numbers = new Map<string, number>();
	return Int32Array.from(organizations, ({ id, sector }) => {
		const key = sector ?? id;
		const number = numbers.get(key) ?? numbers.size;
		numbers.set(key, number);
		return number;
	});
}
