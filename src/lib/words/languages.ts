import { getLocale } from './paraglide/runtime.js';

const named = (locale: string) =>
	new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });

/** A language in the reader's own: "Spanish", "español"; the code when it is not known. */
export function languageName(code: string): string {
	return named(getLocale()).of(code) ?? code;
}

/** The code of a language: of a code itself, or of a name in English, Spanish or in the language. Null when it is none. */
export function languageCode(text: string): string | null {
	const asked = text.trim().toLowerCase();
	if (isCode(asked)) return asked;
	return codes.find((code) => namesOf(code).includes(asked)) ?? null;
}

// Codes of two and three letters that have a name.
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));
const codes = [
	...pairs,
	'hmn',
	'chr',
	'haw',
	'yue',
	'cmn',
	'ilo',
	'mam',
	'kar',
	'ase',
	'lum',
	'jra',
	'blu'
].filter(isCode);

function isCode(text: string): boolean {
	return /^[a-z]{2,3}$/.test(text) && named('en').of(text) !== undefined;
}

function namesOf(code: string): string[] {
	return ['en', 'es', code].flatMap((locale) => named(locale).of(code)?.toLowerCase() ?? []);
}
