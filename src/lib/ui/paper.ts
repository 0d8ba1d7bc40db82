/** One row of a table on paper: what it is called, and what it lists in full and in short. */
export interface PaperRow {
	heading: string;
	full: string[];
	short: string[];
}

/** How a table fits on a sheet: size of its text in points, full or short, and at most how many things a row lists. */
export interface Fit {
	size: number;
	short: boolean;
	/** Null: all of them. */
	most: number | null;
}

/** A table on paper in points: how high it may be, and how wide its two columns are. */
export interface Sheet {
	height: number;
	heading: number;
	list: number;
}

/** No text on paper is smaller, in points. */
export const smallest = 6.5;
/** The height of a line, in sizes of its text, and the space of a row around its lines, in points. */
export const lineHeight = 1.22;
export const rowSpace = 4;

const everything: Omit<Fit, 'most'>[] = [
	...[11, 10, 9, 8].map((size) => ({ size, short: false })),
	...[9, 8, 7.25, smallest].map((size) => ({ size, short: true }))
];

/**
 * The largest text with which rows fit on a sheet: each thing on a line of its own, else run on in short; when even the
 * smallest text is too large, as many things a row as fit. Widths are estimated, rather too wide than too narrow.
 */
export function fitRows(rows: PaperRow[], sheet: Sheet): Fit {
	const fits = (fit: Fit) => heightOf(rows, fit, sheet) <= sheet.height;
	const longest = Math.max(0, ...rows.map(({ short }) => short.length));
	const ways: Fit[] = [
		...everything.map((way) => ({ ...way, most: null })),
		...Array.from({ length: longest }, (_, nth) => {
			return { size: smallest, short: true, most: longest - 1 - nth };
		})
	];
	return ways.find(fits) ?? { size: smallest, short: true, most: 0 };
}

/** How many lines a text takes in so many sizes of it, broken between words. */
export function linesIn(text: string, width: number): number {
	let lines = 1;
	let used = 0;
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const wide = widthOf(word);
		const apart = used > 0 ? space : 0;
		if (used > 0 && used + apart + wide > width) {
			lines += 1;
			used = 0;
		}
		// A word longer than a line is broken.
		const whole = Math.floor((used + wide) / width);
		lines += wide > width ? whole : 0;
		used = wide > width ? (used + wide) % width : used + (used > 0 ? apart : 0) + wide;
	}
	return lines;
}

/** Things dealt out in their order to faces that hold so many lines; each thing tells how many it takes. */
export function dealOut<T>(things: T[], linesOf: (thing: T) => number, room: number): T[][] {
	const faces: T[][] = [];
	let left = 0;
	for (const thing of things) {
		const lines = linesOf(thing);
		if (faces.length === 0 || lines > left) {
			faces.push([]);
			left = room;
		}
		faces.at(-1)!.push(thing);
		left -= lines;
	}
	return faces;
}

// Measured on the typeface of the pages, and rounded up.
const space = 0.28;
const large = 0.66;
const small = 0.49;

function widthOf(word: string): number {
	return [...word].reduce((sum, sign) => sum + (/[\p{Lu}\d]/u.test(sign) ? large : small), 0);
}

function heightOf(rows: PaperRow[], { size, short, most }: Fit, sheet: Sheet): number {
	const perRow = rows.map(({ heading, ...row }) => {
		const things = listed(short ? row.short : row.full, most);
		const texts = short ? [things.join('; ')] : things;
		const lines = texts.reduce((sum, text) => sum + linesIn(text, sheet.list / size), 0);
		// The heading has a sign before it.
		return Math.max(lines, linesIn(heading, sheet.heading / size - 2), 1);
	});
	return perRow.reduce((sum, lines) => sum + lines * size * lineHeight + rowSpace, 0);
}

// With room for "and 12 more".
function listed(things: string[], most: number | null): string[] {
	if (most === null || things.length <= most) return things;
	return [...things.slice(0, most), 'and others: 999'];
}
