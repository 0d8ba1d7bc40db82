import { networkOf, type Network } from './network.ts';
import { pairsOf, type Pairs } from './reports.ts';

/** A network with the names of its organizations by number. */
export interface Named {
	names: string[];
	network: Network;
	of: (name: string) => number;
}

/** Krackhardt's kite (1990): ten people, each kind of being central at another place. */
export const kite = named(`
	0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9
`);

/** Marriages among Florentine families (Padgett & Ansell 1993), the Pucci without any. */
export const florence = named(`
	Acciaiuoli-Medici Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi
	Medici-Salviati Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori
	Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni
	Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Salviati-Pazzi Bischeri-Guadagni
	Guadagni-Lamberteschi
	Pucci
`);

/** A karate club before it split (Zachary 1977), numbered from 0. */
export const club = named(`
	0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7
	1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10
	5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33
	20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29
	26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33
`);

/** The example of structural holes around G (Borgatti 1997, figure 1). */
export const holes = named(`
	A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C
`);

/** Diamonds in a row: with each, the number of shortest paths from end to end doubles. */
export function diamonds(count: number): Named {
	const ties = Array.from({ length: count }, (_, at) => {
		const [start, end] = [3 * at, 3 * at + 3];
		return [start + 1, start + 2].map((middle) => `${start}-${middle} ${middle}-${end}`).join(' ');
	});
	return named(ties.join(' '));
}

/** What the fourteen organizations of the worked example report of each other: one, other, and both levels. */
const threeRiversReports: [string, string, number | null, number | null][] = [
	['LME/MCO', 'DSS Alder', 4, 3],
	['LME/MCO', 'Alder Schools', 3, 3],
	['LME/MCO', 'Juvenile Court Services', 3, 2],
	['LME/MCO', 'Provider A', 4, 4],
	['LME/MCO', 'Mobile Crisis', 4, 5],
	['LME/MCO', 'Alder Health Dept', 2, 2],
	['LME/MCO', 'Family Organization', 3, 3],
	['LME/MCO', 'Regional Hospital', 2, 1],
	['DSS Alder', 'Alder Schools', 3, 2],
	['DSS Alder', 'Juvenile Court Services', 3, 3],
	['DSS Alder', 'Provider A', 2, 3],
	['DSS Alder', 'Alder Health Dept', 3, 2],
	['Alder Schools', 'Juvenile Court Services', 2, 3],
	['Alder Schools', 'Provider A', 3, 3],
	['Alder Schools', 'Family Organization', 1, 3],
	['Mobile Crisis', 'Regional Hospital', 3, 2],
	['Mobile Crisis', 'Birch Sheriff', 2, 3],
	['Mobile Crisis', 'Provider A', 3, 2],
	['Regional Hospital', 'Alder Health Dept', 2, 2],
	['County Manager', 'DSS Alder', 2, 2],
	['County Manager', 'Alder Health Dept', 3, 2],
	['Faith Coalition', 'Family Organization', 2, 3],
	['Birch Schools', 'LME/MCO', null, 2],
	['Pediatric Practice', 'Alder Health Dept', 1, 1],
	['Pediatric Practice', 'Regional Hospital', 1, 0],
	['Mobile Crisis', 'Alder Schools', 1, 1],
	['Mobile Crisis', 'DSS Alder', 2, 1],
	['Mobile Crisis', 'Juvenile Court Services', 1, 1]
];

/** The reports of the worked example, and its organizations by number. */
export function threeRivers(): { names: string[]; pairs: Pairs } {
	const names = [...new Set(threeRiversReports.flatMap(([one, other]) => [one, other]))];
	const rows = threeRiversReports.flatMap(([one, other, forth, back]) => [
		[names.indexOf(one), names.indexOf(other), forth ?? NaN] as const,
		[names.indexOf(other), names.indexOf(one), back ?? NaN] as const
	]);
	const reports = {
		size: names.length,
		from: rows.map(([from]) => from),
		to: rows.map(([, to]) => to),
		level: rows.map(([, , level]) => level)
	};
	return { names, pairs: pairsOf(reports) };
}

function named(text: string): Named {
	const entries = text
		.trim()
		.split(/\s+/)
		.map((entry) => entry.split('-'));
	const names = [...new Set(entries.flat())];
	const ties = entries.filter((entry) => entry.length === 2);
	const of = (name: string) => names.indexOf(name);
	const a = ties.map(([one]) => of(one!));
	const b = ties.map(([, other]) => of(other!));
	return { names, of, network: networkOf(names.length, a, b).network };
}
