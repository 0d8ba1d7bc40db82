import { placeLabels } from '#lib/domain/tie/labels.ts';
import { framedSvg, organizationSvg, type PictureFrame } from '#lib/domain/tie/picture-svg.ts';
import { kinds, type Drawn, type Lines, type Sign } from './appearance.ts';

// On paper, as the light page has them.
const paper = {
	tie: '#56616b',
	disputed: '#a8481f',
	agreement: '#1d2730',
	sharing: '#0a5c63',
	way: '#0a5c63'
};
const side = 760;
const margin = { x: 110, y: 40 };

/** What a stage shows as an SVG file, with title, legend and source. The whole network, wherever the camera is. */
export function sceneSvg(
	drawn: Drawn,
	names: string[],
	signs: Sign[],
	frame: Omit<PictureFrame, 'signOf'>
): string {
	const shown = [...drawn.state.keys()].filter((one) => drawn.state[one] !== 0);
	const [left, right] = spanOf(shown.map((one) => drawn.x[one]!));
	const [low, high] = spanOf(shown.map((one) => drawn.y[one]!));
	const size = {
		width: (right - left) * side + 2 * margin.x,
		height: (high - low) * side + 2 * margin.y
	};
	const at = (x: number, y: number) => ({
		x: margin.x + (x - left) * side,
		y: margin.y + (high - y) * side
	});
	const organizations = shown.map((one) => ({
		...at(drawn.x[one]!, drawn.y[one]!),
		name: names[one]!,
		radius: drawn.radius[one]!,
		faded: drawn.state[one] === 1
	}));
	const labels = placeLabels(organizations, size);
	return framedSvg(size, frame, [
		...linesSvg(drawn.lines, at),
		...organizations.map((one, index) =>
			organizationSvg({ ...one, label: labels[index]! }, signs[drawn.sign[shown[index]!]!]!)
		)
	]);
}

function spanOf(values: number[]): [number, number] {
	return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
		Infinity,
		-Infinity
	] as [number, number]);
}

type At = (x: number, y: number) => { x: number; y: number };

function linesSvg(lines: Lines, at: At): string[] {
	return Array.from({ length: lines.count }, (_, line) => {
		const [x = 0, y = 0, toX = 0, toY = 0] = lines.ends.subarray(line * 4, line * 4 + 4);
		const [from, to] = [at(x, y), at(toX, toY)];
		const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
		// The stage has y pointing up, so its left is our right.
		const aside = {
			x: ((to.y - from.y) / far) * lines.shift[line]!,
			y: (-(to.x - from.x) / far) * lines.shift[line]!
		};
		const dash = lines.dash[line]!;
		const dashes = dash > 0 ? ` stroke-dasharray="${dash} ${dash}"` : '';
		const opacity = lines.faded[line] ? 0.15 : 0.75;
		const place = `x1="${from.x + aside.x}" y1="${from.y + aside.y}" x2="${to.x + aside.x}" y2="${to.y + aside.y}"`;
		return `<line ${place} stroke="${paper[kinds[lines.kind[line]!]!]}" stroke-opacity="${opacity}" stroke-width="${lines.width[line]!}"${dashes}/>`;
	});
}
