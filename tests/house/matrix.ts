import { readFileSync } from 'node:fs';

/** Whom the table of answers knows. `other` coordinates another body than the one in the address. */
export const askers = [
	'visitor',
	'member',
	'coordinator',
	'catchment_manager',
	'state_leader',
	'administrator',
	'other'
] as const;

export type Asker = (typeof askers)[number];

/** What each is answered: a status, or `sign in` when sent to sign in. */
export type Row = { ask: string; answers: Record<Asker, string> };

/** The committed table of answers: one line for each ask. */
export function readMatrix(): Row[] {
	const [, ...lines] = readFileSync(new URL('matrix.csv', import.meta.url), 'utf8')
		.trim()
		.split('\n');
	return lines.map((line) => {
		const [ask = '', ...answers] = line.split(',');
		return {
			ask,
			answers: Object.fromEntries(
				askers.map((asker, n) => [asker, answers[n] ?? ''])
			) as Row['answers']
		};
	});
}

/** The table as text, in the form in which it is committed. */
export function writeMatrix(rows: Row[]): string {
	const lines = rows.map(({ ask, answers }) =>
		[ask, ...askers.map((asker) => answers[asker])].join(',')
	);
	return [['ask', ...askers].join(','), ...lines].join('\n') + '\n';
}
