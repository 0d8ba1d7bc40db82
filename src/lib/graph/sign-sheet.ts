import type { Sign } from './appearance.ts';

/** The side of one sign on the sheet, in pixels. */
export const side = 64;

/** All signs side by side on a canvas, each with a rim, to be drawn from by number. */
export function signSheet(signs: Sign[], rim: string): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = side * signs.length;
	canvas.height = side;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser cannot draw on a canvas.');
	for (const [index, sign] of signs.entries()) {
		pen.save();
		pen.translate(index * side, 0);
		pen.scale(side / 20, side / 20);
		drawSign(pen, sign, rim);
		pen.restore();
	}
	return canvas;
}

/** Draws a sign into a square of 20 where the pen stands. */
export function drawSign(pen: CanvasRenderingContext2D, { path, colour }: Sign, rim: string) {
	const shape = new Path2D(path);
	pen.lineJoin = 'round';
	pen.strokeStyle = rim;
	pen.lineWidth = 2.4;
	pen.stroke(shape);
	pen.fillStyle = colour;
	pen.fill(shape);
}
