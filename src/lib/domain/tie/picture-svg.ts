import { xml } from './export.ts';
import type { DrawnOrganization, DrawnTie, Picture } from './picture.ts';

/** A shape in a square of 20, with its colour. */
export interface Sign {
	path: string;
	colour: string;
}

/** What stands around a drawing in its file. */
export interface PictureFrame {
	title: string;
	/** Date, rule, n and source, line by line. */
	lines: string[];
	legend: { sign: Sign; name: string }[];
	signOf: (organization: DrawnOrganization) => Sign;
}

// On paper, as the light page has them.
const ink = '#1d2730';
const muted = '#56616b';
const absence = '#a8481f';
const line = 22;

/** A picture as an SVG file of its own, with its title, legend and source. */
export function pictureSvg(picture: Picture, frame: PictureFrame): string {
	return framedSvg(picture, frame, [
		...picture.ties.toSorted((one, other) => one.level - other.level).map(tieSvg),
		...picture.organizations.map((one) => organizationSvg(one, frame.signOf(one)))
	]);
}

/** A file of its own around what was drawn, with title, legend and source. */
export function framedSvg(
	picture: Pick<Picture, 'width' | 'height'>,
	frame: Omit<PictureFrame, 'signOf'>,
	drawn: string[]
): string {
	const below = frame.legend.length + frame.lines.length;
	const height = picture.height + 60 + below * line;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${height}" width="${picture.width}" height="${height}" font-family="sans-serif" font-size="13" fill="${ink}">`,
		`<title>${xml(frame.title)}</title>`,
		`<rect width="100%" height="100%" fill="#ffffff"/>`,
		`<text x="16" y="28" font-size="18" font-weight="600">${xml(frame.title)}</text>`,
		'<g transform="translate(0 44)">',
		...drawn,
		'</g>',
		...frame.legend.map(({ sign, name }, index) => {
			const y = picture.height + 50 + index * line;
			return `${signSvg(sign, 16, y, 0.8)}<text x="40" y="${y + 13}">${xml(name)}</text>`;
		}),
		...frame.lines.map((text, index) => {
			const y = picture.height + 64 + (frame.legend.length + index) * line;
			return `<text x="16" y="${y}" fill="${muted}">${xml(text)}</text>`;
		}),
		'</svg>',
		''
	].join('\n');
}

function tieSvg({ a, b, level, dashed, disputed, faded }: DrawnTie): string {
	const stroke = disputed ? absence : muted;
	const dash = dashed ? ' stroke-dasharray="7 6"' : '';
	return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${stroke}" stroke-opacity="${faded ? 0.15 : 0.7}" stroke-width="${0.5 + level}"${dash}/>`;
}

/** An organization with its sign, and its name where it has one. */
export function organizationSvg(
	{ name, x, y, radius, label, faded }: Omit<DrawnOrganization, 'id' | 'sector'>,
	sign: Sign
): string {
	const text =
		label &&
		`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}" paint-order="stroke" stroke="#ffffff" stroke-width="3">${xml(name)}</text>`;
	return `<g${faded ? ' opacity="0.25"' : ''}><title>${xml(name)}</title>${signSvg(sign, x - radius, y - radius, radius / 10)}${text ?? ''}</g>`;
}

function signSvg({ path, colour }: Sign, x: number, y: number, scale: number): string {
	return `<path transform="translate(${x} ${y}) scale(${scale})" d="${path}" fill="${colour}" stroke="${ink}" stroke-width="1.2"/>`;
}
