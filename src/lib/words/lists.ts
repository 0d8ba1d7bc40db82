import { getLocale } from './paraglide/runtime.js';

/** Some things in a row: "a, b, and c", "a, b y c". */
export function listText(things: string[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(things);
}

/** A number as the reader's language writes it. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
	return new Intl.NumberFormat(getLocale(), options).format(value);
}
