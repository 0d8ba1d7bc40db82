import type { PictureFrame } from '#lib/domain/tie/picture-svg.ts';
import type { Colours } from './colours.ts';
import { drawSign } from './sign-sheet.ts';

const row = 22;

/** What is on screen as a PNG file, with title, legend and source around it. */
export async function scenePng(
	shown: HTMLCanvasElement,
	{ title, lines, legend }: Omit<PictureFrame, 'signOf'>,
	{ surface, ink, muted }: Colours,
	family: string
): Promise<Blob> {
	const ratio = window.devicePixelRatio;
	const canvas = document.createElement('canvas');
	const below = (legend.length + lines.length) * row + 32;
	canvas.width = shown.width;
	canvas.height = shown.height + (44 + below) * ratio;
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = surface;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(shown, 0, 44 * ratio);
	pen.scale(ratio, ratio);
	pen.fillStyle = ink;
	pen.font = `600 18px ${family}`;
	pen.fillText(title, 16, 28);
	pen.font = `13px ${family}`;
	let top = shown.height / ratio + 44 + 16;
	for (const { sign, name } of legend) {
		pen.save();
		pen.translate(16, top);
		pen.scale(0.8, 0.8);
		drawSign(pen, sign, ink);
		pen.restore();
		pen.fillStyle = ink;
		pen.fillText(name, 40, top + 13);
		top += row;
	}
	pen.fillStyle = muted;
	for (const text of lines) {
		pen.fillText(text, 16, top + 13);
		top += row;
	}
	return new Promise((done, refuse) =>
		canvas.toBlob((blob) => (blob ? done(blob) : refuse(new Error('No picture came of it.'))))
	);
}
