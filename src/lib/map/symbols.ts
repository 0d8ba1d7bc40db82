import type { SectorGroup } from '#lib/domain/sector-groups.ts';

/** The sign of a group: a shape in a square of 20, and its colour from Paul Tol's muted set. */
export interface Sign {
	path: string;
	colour: string;
}

/** The side of the square that a sign is drawn in. */
export const signSize = 20;

/** Each group has its own shape, so that colour never says anything alone. */
export const signs: Record<SectorGroup, Sign> = {
	mental_health: { path: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14z', colour: '#332288' },
	child_welfare: { path: 'M10 2.5l8 14.5h-16z', colour: '#cc6677' },
	justice: { path: 'M4 4h12v12h-12z', colour: '#ddcc77' },
	education: { path: 'M10 2l8 8l-8 8l-8-8z', colour: '#117733' },
	health: { path: 'M7.5 3h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z', colour: '#88ccee' },
	substance_use: { path: 'M2 3h16l-8 14.5z', colour: '#aa4499' },
	families: { path: 'M6 3h8l4 7l-4 7h-8l-4-7z', colour: '#44aa99' },
	community: { path: 'M10 2l8.2 6l-3.1 9.6h-10.2l-3.1-9.6z', colour: '#882255' },
	other: { path: 'M4 7h12v6h-12z', colour: '#8b8b8b' }
};

/** The sign of places and groups that people turn to besides services: a heart, in a colour that no group has. */
export const assetSign: Sign = {
	path: 'M10 17.5l-7-7.4a4.1 4.1 0 0 1 7-4.6a4.1 4.1 0 0 1 7 4.6z',
	colour: '#999933'
};

/** The sign as an image for the map: filled at the table, a rim in its colour when not at the table. */
export function signImage({ path, colour }: Sign, filled: boolean, ink: string, paper: string) {
	const [canvas, pen] = sheet(signSize + 4);
	const shape = new Path2D(path);
	pen.translate(2, 2);
	pen.lineJoin = 'round';
	stroke(pen, shape, paper, 4.5);
	stroke(pen, shape, ink, filled ? 2.2 : 3.6);
	pen.fillStyle = filled ? colour : paper;
	pen.fill(shape);
	if (!filled) stroke(pen, shape, colour, 2);
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Slanted lines: nobody knows. */
export function hatchImage(colour: string) {
	const [canvas, pen] = sheet(8);
	pen.strokeStyle = colour;
	pen.lineWidth = 1;
	for (const shift of [-8, 0, 8]) {
		pen.moveTo(shift, 8);
		pen.lineTo(shift + 8, 0);
	}
	pen.stroke();
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Scattered dots: looked for, and nobody there. */
export function dotsImage(colour: string) {
	const [canvas, pen] = sheet(8);
	pen.fillStyle = colour;
	for (const at of [2, 6]) {
		pen.beginPath();
		pen.arc(at, at, 1, 0, 2 * Math.PI);
		pen.fill();
	}
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** How many pixels an image has for one on the page. */
export const imageRatio = 2;

function sheet(side: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = side * imageRatio;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser cannot draw on a canvas.');
	pen.scale(imageRatio, imageRatio);
	return [canvas, pen];
}

function stroke(pen: CanvasRenderingContext2D, shape: Path2D, colour: string, width: number) {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.stroke(shape);
}
