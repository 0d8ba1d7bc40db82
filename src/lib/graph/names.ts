import type Sigma from 'sigma';
import type { Drawn } from './appearance.ts';
import type { Colours } from './colours.ts';
import { NamePlacer, type Round } from './name-placer.ts';
import type { Shown } from './stage.ts';

interface Point {
	x: number;
	y: number;
}

// Pixels around a sign that still belong to it.
const reach = 4;
// Room for so many names in each cell of a grid; cells in pixels. Signs below a size have no name.
const roomy = { cell: 60, each: 8, least: 0 };
const crowded = { cell: 110, each: 1, least: 3 };

/** Writes names of organizations where there is room for them, and rings around those that are marked. */
export class Names {
	readonly #sigma: Sigma;
	readonly #colours: Colours;
	readonly #font: string;
	#hovered: number | null = null;
	#written = new Set<number>();

	/** `font` as a canvas takes it. */
	constructor(sigma: Sigma, colours: Colours, font: string) {
		this.#sigma = sigma;
		this.#colours = colours;
		this.#font = font;
	}

	/** Writes what belongs to what is shown now, on a canvas that was cleared. */
	draw(shown: Shown) {
		const pen = this.#penOf('labels');
		if (!pen) return;
		const { drawn, marked, names } = shown;
		const placer = new NamePlacer(this.#colours, this.#font, () => this.#signsOf(drawn));
		const own = [marked.chosen, marked.pointed, this.#hovered].filter((one) => one !== null);
		this.#written = new Set([...own, ...this.#chosenFrom(drawn)]);
		for (const one of this.#written) {
			if (drawn.state[one] === 0) continue;
			placer.write(pen, { ...this.#at(drawn, one), label: names[one] ?? '' });
		}
		this.#ring(pen, drawn, marked.chosen, this.#colours.accent, []);
		this.#ring(pen, drawn, marked.pointed, this.#colours.ink, [5, 4]);
	}

	/** Writes the name of the organization at a place on screen, until somebody points elsewhere. */
	point({ drawn, names }: Shown, at: Point) {
		const one = this.nearest(drawn, at);
		if (one === this.#hovered) return;
		this.#hovered = one;
		const pen = this.#penOf('hovers');
		if (!pen) return;
		pen.clearRect(0, 0, pen.canvas.clientWidth, pen.canvas.clientHeight);
		if (one === null || this.#written.has(one)) return;
		const placer = new NamePlacer(this.#colours, this.#font, () => []);
		placer.write(pen, { ...this.#at(drawn, one), label: names[one] ?? '' });
	}

	/** Who is at a place on screen; null for nobody. */
	nearest({ x, y, radius, order }: Drawn, at: Point): number | null {
		const place = this.#sigma.viewportToGraph(at);
		const pixel = this.#pixel();
		const grow = this.#sigma.scaleSize(1);
		let [best, least] = [null as number | null, Infinity];
		for (const one of order) {
			const far = Math.hypot(x[one]! - place.x, y[one]! - place.y) / pixel;
			if (far > radius[one]! * grow + reach || far >= least) continue;
			[best, least] = [one, far];
		}
		return best;
	}

	// The largest of each cell of the screen.
	#chosenFrom(drawn: Drawn): number[] {
		const { x, y, radius, state, order, size } = drawn;
		const { cell, each, least } = size <= 60 ? roomy : crowded;
		const { width, height } = this.#sigma.getDimensions();
		const [from, to] = [
			{ x: 0, y: height },
			{ x: width, y: 0 }
		].map((corner) => this.#sigma.viewportToGraph(corner)) as [Point, Point];
		const grow = this.#sigma.scaleSize(1);
		const taken = new Map<number, number>();
		const found: number[] = [];
		for (let at = firstBright(drawn); at < order.length; at++) {
			const one = order[at]!;
			if (radius[one]! * grow < least) break;
			const [right, up] = [
				(x[one]! - from.x) / (to.x - from.x),
				(y[one]! - from.y) / (to.y - from.y)
			];
			if (state[one] !== 2 || right < 0 || right > 1 || up < 0 || up > 1) continue;
			const key = Math.floor((right * width) / cell) * 1000 + Math.floor((up * height) / cell);
			const count = taken.get(key) ?? 0;
			if (count >= each) continue;
			taken.set(key, count + 1);
			found.push(one);
		}
		return found;
	}

	// Thousands of signs leave no room for names anyway.
	#signsOf(drawn: Drawn): Round[] {
		if (drawn.size > 300) return [];
		return [...drawn.order]
			.filter((one) => drawn.state[one] === 2)
			.map((one) => this.#at(drawn, one));
	}

	#at({ x, y, radius }: Drawn, one: number): Round {
		const at = this.#sigma.graphToViewport({ x: x[one]!, y: y[one]! });
		return { ...at, size: this.#sigma.scaleSize(radius[one]!) };
	}

	// How wide a pixel is in units of what is drawn.
	#pixel(): number {
		const [a, b] = [0, 1].map((x) => this.#sigma.viewportToGraph({ x, y: 0 })) as [Point, Point];
		return Math.hypot(b.x - a.x, b.y - a.y);
	}

	#penOf(canvas: 'labels' | 'hovers'): CanvasRenderingContext2D | null {
		return this.#sigma.getCanvases()[canvas]?.getContext('2d') ?? null;
	}

	#ring(
		pen: CanvasRenderingContext2D,
		drawn: Drawn,
		one: number | null,
		colour: string,
		dash: number[]
	) {
		if (one === null || drawn.state[one] === 0) return;
		const { x, y, size } = this.#at(drawn, one);
		pen.setLineDash(dash);
		pen.strokeStyle = colour;
		pen.lineWidth = 3;
		pen.beginPath();
		pen.arc(x, y, size + 5, 0, 2 * Math.PI);
		pen.stroke();
		pen.setLineDash([]);
	}
}

function firstBright({ order, state }: Drawn): number {
	let [low, high] = [0, order.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (state[order[middle]!] === 2) high = middle;
		else low = middle + 1;
	}
	return low;
}
