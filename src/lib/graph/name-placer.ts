import type { Colours } from './colours.ts';

/** Where a sign is on screen, in pixels. */
export interface Round {
	x: number;
	y: number;
	size: number;
}

type Named = Round & { label: string };

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const height = 15;

/** Writes names beside organizations so that none lies over another; those without room are left out. */
export class NamePlacer {
	#taken: Box[] | null = null;
	readonly #signs: () => Round[];
	readonly #colours: Colours;
	readonly #font: string;

	/** `font` as a canvas takes it, such as `13px sans-serif`; `signs` tells what no name may lie over. */
	constructor(colours: Colours, font: string, signs: () => Round[]) {
		this.#colours = colours;
		this.#font = font;
		this.#signs = signs;
	}

	/** Forgets what was written: a new frame begins. */
	clear() {
		this.#taken = null;
	}

	/** Writes one name where there is room for it. */
	write(pen: CanvasRenderingContext2D, { x, y, size, label }: Named) {
		const taken = (this.#taken ??= this.#signs().map(boxOf));
		pen.font = this.#font;
		const width = pen.measureText(label).width;
		const places = [
			{ left: x + size + 4, top: y - height / 2 },
			{ left: x - size - 4 - width, top: y - height / 2 },
			{ left: x - width / 2, top: y + size + 2 },
			{ left: x - width / 2, top: y - size - 2 - height }
		].map(({ left, top }) => ({ left, top, right: left + width, bottom: top + height }));
		const box = places.find(
			(place) =>
				place.left >= 0 &&
				place.right <= pen.canvas.clientWidth &&
				!taken.some((other) => overlaps(place, other))
		);
		if (!box) return;
		taken.push(box);
		pen.lineJoin = 'round';
		pen.lineWidth = 3;
		pen.strokeStyle = this.#colours.surface;
		pen.strokeText(label, box.left, box.bottom - 3.5);
		pen.fillStyle = this.#colours.ink;
		pen.fillText(label, box.left, box.bottom - 3.5);
	}
}

function boxOf({ x, y, size }: Round): Box {
	return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function overlaps(one: Box, other: Box): boolean {
	return (
		one.left < other.right &&
		one.right > other.left &&
		one.top < other.bottom &&
		one.bottom > other.top
	);
}
