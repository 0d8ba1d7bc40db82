/** A name as people compare it: case, spaces and ways of writing an accent folded. */
export function fold(text: string): string {
	return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A word of a list as people write it: also without `_`, `-`, `/`, `(`, `)` and `&`. */
export function foldWord(text: string): string {
	return fold(text.replace(/[_\-/&()‐-―]+/g, ' '));
}

/** A column's name: `Postal Code`, `postal-code` and `POSTAL_CODE` are one. */
export function foldHeader(text: string): string {
	return foldWord(text.replaceAll('.', ' ')).replaceAll(' ', '_');
}
