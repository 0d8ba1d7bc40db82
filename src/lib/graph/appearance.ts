import type { Overlay, Scene } from '#lib/domain/tie/scene.ts';

/** A shape in a square of 20, with its colour. */
export interface Sign {
	path: string;
	colour: string;
}

/** How a scene is to look. */
export interface Wanted {
	/** By organization: the number of its sign, and what its size says (null counts as nothing). */
	signs: number[];
	sizes: (number | null)[];
	/** Organizations that are left out. */
	hidden: Set<number>;
	/** Who stays bright; null for everyone. */
	bright: Set<number> | null;
	/** The way that is drawn in the accent, in its order; empty for none. */
	way: number[];
	onGround: boolean;
	overlays: Set<Overlay>;
}

/** Everything to draw in typed arrays: one place for each organization and each line. */
export interface Drawn {
	size: number;
	/** From 0 to 1, the wider side filling it; `y` points up. */
	x: Float32Array;
	y: Float32Array;
	/** In pixels. */
	radius: Float32Array;
	sign: Uint8Array;
	/** 0 left out, 1 faded, 2 bright. */
	state: Uint8Array;
	/** Who is drawn, from below to above: faded ones, then bright ones, each the largest first. */
	order: Int32Array;
	lines: Lines;
}

/** Lines between organizations; one pair may have several, each with its distance from the middle. */
export interface Lines {
	count: number;
	/** Where each begins and ends: `x` and `y` of the one, then of the other. */
	ends: Float32Array;
	/** In pixels. */
	width: Float32Array;
	shift: Float32Array;
	/** Length of a dash in pixels; 0 for a whole line. */
	dash: Float32Array;
	kind: Uint8Array;
	faded: Uint8Array;
}

/** What a line says, in the order they are drawn. */
export const kinds = ['tie', 'disputed', 'agreement', 'sharing', 'way'] as const;

const faintest = 4;
const widest = 14;

/** Turns a scene into what is drawn. Sizes and widths are those of the drawing without scripts. */
export function appearanceOf(scene: Scene, wanted: Wanted): Drawn {
	const size = scene.organizations.length;
	const largest = wanted.sizes.reduce<number>((most, value) => Math.max(most, value ?? 0), 1e-9);
	const crowd = Math.min(1, Math.sqrt(300 / Math.max(size, 1)));
	const radius = Float32Array.from(wanted.sizes, (value) => {
		const share = Math.max(0, (value ?? 0) / largest);
		return Math.max(1.5, (faintest + 2 + (widest - faintest) * Math.sqrt(share)) * crowd);
	});
	const state = Uint8Array.from({ length: size }, (_, one) => {
		if (wanted.hidden.has(one)) return 0;
		return wanted.bright === null || wanted.bright.has(one) ? 2 : 1;
	});
	const places = placesOf(scene, wanted.onGround);
	return {
		size,
		...places,
		radius,
		sign: Uint8Array.from(wanted.signs),
		state,
		order: orderOf(state, radius),
		lines: linesOf(scene, wanted, { ...places, state, crowd })
	};
}

function orderOf(state: Uint8Array, radius: Float32Array): Int32Array {
	const shown = Int32Array.from(state.keys()).filter((one) => state[one] !== 0);
	return shown.sort(
		(one, other) => state[one]! - state[other]! || radius[other]! - radius[one]! || one - other
	);
}

function placesOf({ organizations }: Scene, onGround: boolean) {
	const x = Float64Array.from(organizations, (one) => (onGround ? one.east : one.x));
	const y = Float64Array.from(organizations, (one) => (onGround ? one.south : one.y));
	const [left, right] = span(x);
	const [top, bottom] = span(y);
	const wide = Math.max(right - left, bottom - top, 1e-6);
	return {
		x: Float32Array.from(x, (value) => 0.5 + (value - (left + right) / 2) / wide),
		y: Float32Array.from(y, (value) => 0.5 - (value - (top + bottom) / 2) / wide)
	};
}

/** The least and the most of some values. */
export function span(values: Float32Array | Float64Array): [number, number] {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) {
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return [least, most];
}

interface Ground {
	x: Float32Array;
	y: Float32Array;
	state: Uint8Array;
	crowd: number;
}

function linesOf({ ties }: Scene, { overlays, way }: Wanted, ground: Ground): Lines {
	const { state, crowd } = ground;
	const lines = emptyLines(ties.length * 3);
	const pairOf = (one: number, other: number) =>
		Math.min(one, other) * state.length + Math.max(one, other);
	const onWay = new Set(way.slice(1).map((one, at) => pairOf(one, way[at]!)));
	for (const { a, b, level, dashed, disputed, beside } of ties) {
		const shown = Math.min(state[a]!, state[b]!);
		if (shown === 0) continue;
		const chosen = onWay.size > 0 && onWay.has(pairOf(a, b));
		const faded = (shown === 1 && !chosen) || (onWay.size > 0 && !chosen) ? 1 : 0;
		const width = Math.max(0.6, (0.5 + level) * crowd);
		const kind = chosen ? 'way' : disputed ? 'disputed' : 'tie';
		const add = (line: Line) => addLine(lines, ground, a, b, line);
		if (level > 0) add({ width, shift: 0, dash: dashed ? 7 : 0, kind, faded });
		for (const overlay of beside.filter((one) => overlays.has(one))) {
			const side = overlay === 'agreement' ? 1 : -1;
			const shift = side * (width / 2 + 2.5);
			const dash = overlay === 'sharing' ? 3 : 0;
			add({ width: 1.4, shift, dash, kind: overlay, faded });
		}
	}
	return cut(lines);
}

function emptyLines(most: number): Lines {
	return {
		count: 0,
		ends: new Float32Array(most * 4),
		width: new Float32Array(most),
		shift: new Float32Array(most),
		dash: new Float32Array(most),
		kind: new Uint8Array(most),
		faded: new Uint8Array(most)
	};
}

interface Line {
	width: number;
	shift: number;
	dash: number;
	kind: (typeof kinds)[number];
	faded: number;
}

function addLine(lines: Lines, { x, y }: Ground, from: number, to: number, line: Line) {
	const at = lines.count++;
	lines.ends[at * 4] = x[from]!;
	lines.ends[at * 4 + 1] = y[from]!;
	lines.ends[at * 4 + 2] = x[to]!;
	lines.ends[at * 4 + 3] = y[to]!;
	lines.width[at] = line.width;
	lines.shift[at] = line.shift;
	lines.dash[at] = line.dash;
	lines.kind[at] = kinds.indexOf(line.kind);
	lines.faded[at] = line.faded;
}

// Without the room that nobody took.
function cut({ count, ends, width, shift, dash, kind, faded }: Lines): Lines {
	return {
		count,
		ends: ends.slice(0, count * 4),
		width: width.slice(0, count),
		shift: shift.slice(0, count),
		dash: dash.slice(0, count),
		kind: kind.slice(0, count),
		faded: faded.slice(0, count)
	};
}
