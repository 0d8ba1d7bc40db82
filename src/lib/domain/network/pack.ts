import type { Places } from './layout.ts';

/** A connected part: the numbers of its members, and their places among themselves. */
export interface Part {
	members: Int32Array;
	places: Places;
}

const margin = 1;

/** Puts parts side by side, the largest first, in rows that make about a square; the whole is centred at 0. */
export function pack(size: number, parts: Part[]): Places {
	const boxes = parts.map(boxOf).sort((a, b) => b.width * b.height - a.width * a.height);
	const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
	const widest = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area) * 1.2);
	const whole = { x: new Float64Array(size), y: new Float64Array(size) };
	let [left, top, rowHeight] = [0, 0, 0];
	for (const box of boxes) {
		if (left > 0 && left + box.width > widest) [left, top, rowHeight] = [0, top + rowHeight, 0];
		put(whole, box, left, top);
		left += box.width;
		rowHeight = Math.max(rowHeight, box.height);
	}
	return { x: centred(whole.x), y: centred(whole.y) };
}

function boxOf(part: Part) {
	const [[left, right], [top, bottom]] = [extent(part.places.x), extent(part.places.y)];
	return { ...part, left, top, width: right - left + margin, height: bottom - top + margin };
}

function put(
	whole: Places,
	{ members, places, ...box }: ReturnType<typeof boxOf>,
	x: number,
	y: number
) {
	members.forEach((one, at) => {
		whole.x[one] = x + places.x[at]! - box.left;
		whole.y[one] = y + places.y[at]! - box.top;
	});
}

function centred(values: Float64Array): Float64Array {
	const [least, most] = extent(values);
	return values.map((value) => value - (least + most) / 2);
}

/** The least and the largest of some values. */
export function extent(values: Float64Array): [number, number] {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return [least, most];
}
