import { commonWords } from './common-passwords.ts';

/** What is wrong with a new password: it can be only one thing at a time. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'personal';

/** The fewest and the most characters of a password. */
export const passwordLength = { least: 12, most: 128 };

const rows = [
	'abcdefghijklmnopqrstuvwxyz',
	'01234567890',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'1qaz2wsx3edc4rfv'
];
const standIns: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'@': 'a',
	$: 's',
	'!': 'i'
};

/** What is wrong with a new password, null when it may be used. `about` is what others know: name, e-mail, the app's name. */
export function problemWith(password: string, about: string[] = []): PasswordProblem | null {
	const length = Array.from(password).length;
	if (length < passwordLength.least) return 'short';
	if (length > passwordLength.most) return 'long';
	if (isCommon(password)) return 'common';
	return isPersonal(password, about) ? 'personal' : null;
}

/** Whether a password is among the first that a thief tries: few letters, a row of keys, or common words and nothing else. */
export function isCommon(password: string): boolean {
	const plain = password.toLowerCase();
	if (new Set(plain).size < 5) return true;
	return nothingLeft(plain, [...commonWords, ...pieces]);
}

// Names and addresses, and nothing else but figures and signs.
function isPersonal(password: string, about: string[]) {
	const known = about
		.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
		.filter((word) => word.length > 2);
	return nothingLeft(password.toLowerCase(), known) && known.length > 0;
}

// Rows of keys in both directions, in pieces of three, which together make up rows of any length.
const pieces = rows
	.flatMap((row) => [row, Array.from(row).reverse().join('')])
	.flatMap((row) => cut(row, 3));

function cut(row: string, size: number) {
	return Array.from({ length: row.length - size + 1 }, (_, start) =>
		row.slice(start, start + size)
	);
}

// The fewest letters that stay when words are laid over the text, also over disguised ones such as p@ssw0rd. Figures and
// signs count as nothing. Two letters may stay.
function nothingLeft(plain: string, words: string[]) {
	const unmasked = Array.from(plain, (letter) => standIns[letter] ?? letter).join('');
	const left = [0];
	for (let end = 1; end <= plain.length; end += 1) {
		const fits = (word: string) =>
			word.length <= end &&
			[plain, unmasked].some((text) => text.startsWith(word, end - word.length));
		const uncovered = left[end - 1]! + (/\p{L}/u.test(plain[end - 1]!) ? 1 : 0);
		left[end] = Math.min(uncovered, ...words.filter(fits).map((word) => left[end - word.length]!));
	}
	return left[plain.length]! <= 2;
}
