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

/** A derived tie, and how many of its two organizations reported. */
export interface OpenTie extends DerivedTie {
	reports: number;
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

/** Derived ties as pairs whose two sides say the same, or one of them nothing: which one, and what, is not known. */
export function pairsOfMeans(organizations: Organization[], ties: OpenTie[]): Pairs {
	const forth = ties.map(({ a, b, strength }) => ({ from: a, to: b, level: strength }));
	const back = ties.filter(({ reports }) => reports > 1);
	return pairsOfReports(organizations, [
		...forth,
		...back.map(({ a, b, strength }) => ({ from: b, to: a, level: strength }))
	]);
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
