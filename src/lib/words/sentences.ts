import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

/** A label inside a sentence: "Courts / judiciary" becomes "courts / judiciary", "LME/MCO" and "Head Start" stay. */
export function inSentence(label: string): string {
	const [first = '', second = ''] = label.split(/\s+/);
	const isName = /^\p{Lu}\p{Ll}/u.test(second) || !/^\p{Lu}\p{Ll}*([^\p{L}]|$)/u.test(first);
	return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A seat's or another record's name in the reader's language. */
export function labelOf({ label, labelEs }: { label: string; labelEs: string | null }): string {
	return getLocale() === 'es' && labelEs ? labelEs : label;
}

/** A part of a whole in percent with one decimal: "59.1%", "59,1 %"; "unknown" when there is no whole. */
export function percentText({ have, need }: { have: number; need: number }): string {
	if (need === 0) return m.common_unknown();
	return fractionText(have / need);
}

/** A number from 0 to 1 in percent with at most one decimal. */
export function fractionText(value: number, digits = 1): string {
	return numberText(value, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
}

/** The first few of a list in words, then how many more: "courts, housing, food, and 3 more". */
export function someOf(things: string[], most: number): string {
	if (things.length <= most + 1) return listText(things);
	const n = things.length - most;
	return listText([...things.slice(0, most), m.common_and_more({ n })]);
}

/** So many children in words, or that their number is not known. */
export function childrenText(children: number | null): string {
	if (children === null) return m.findings_county_children_unknown();
	return m.common_children({ n: children, count: numberText(children) });
}
