import { BadFile } from './kind.ts';

const most = 20;

/** What is wrong with the rows of a file: the first twenty, and how many in all. */
export interface Problems {
	add: (row: number, column: string, value: string, what: string) => void;
	/** Throws `BadFile` when there are any. */
	check: () => void;
}

/** Opens the list of what is wrong with a file. */
export function problemsOf(file: string): Problems {
	const first: string[] = [];
	let count = 0;
	return {
		add: (row, column, value, what) => {
			if (count++ < most) first.push(`row ${row}, column "${column}": "${value}" ${what}`);
		},
		check: () => {
			if (count === 0) return;
			const more = count > most ? [`… and ${count - most} more.`] : [];
			throw new BadFile([`${file} was not measured:`, ...first, ...more].join('\n'));
		}
	};
}

/** The number in a cell, also with a decimal comma; NaN when there is none. */
export function numberIn(cell: string): number {
	const text = cell.trim();
	const plain = /^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : NaN;
}
