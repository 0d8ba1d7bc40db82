import { remembered } from './formatters.ts';

const lists = remembered(
	(language, type: 'conjunction' | 'disjunction') => new Intl.ListFormat(language, { type })
);
const numbers = remembered(
	(language, options: Intl.NumberFormatOptions | undefined) =>
		new Intl.NumberFormat(language, options)
);

/** Some things in a row: "a, b, and c", "a, b y c". */
export function listText(things: string[]): string {
	return lists('conjunction').format(things);
}

/** One of some things: "a, b, or c", "a, b o c". */
export function choiceText(things: string[]): string {
	return lists('disjunction').format(things);
}

/** A number as the reader's language writes it. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
	return numbers(options).format(value);
}
