import { xml } from '../tie/export.ts';
import { framedSvg, type PictureFrame } from '../tie/picture-svg.ts';
import { pathOf, projection, rounded } from './projection.ts';
import type { Extent, Position, Shape } from './shape.ts';

/** What a map on paper shows, lowest first. */
export interface PaperMap {
	extent: Extent;
	/** A null colour is hatched: nobody knows. */
	areas: { shape: Shape; colour: string | null; name: string; labelAt: Position | null }[];
	/** Drawn over the areas, without hiding them. */
	outlines: { shape: Shape; name: string }[];
	lines: [Position, Position][];
	/** One of many is small; one that is hollow and not small is chosen. */
	points: { at: Position; name: string; hollow: boolean; small?: boolean }[];
	/** How large the names of areas are, in pixels; 13 without it. */
	labelSize?: number;
}

const width = 960;
const ink = '#1d2730';
const edge = '#8b8375';
const accent = '#0a5c63';

/** A map as an SVG file of its own, in Mercator's projection, with title, legend, date and source. */
export function mapSvg(map: PaperMap, frame: Omit<PictureFrame, 'signOf'>): string {
	const { place, height } = projection(map.extent, width);
	return framedSvg({ width, height }, frame, [
		hatch,
		...map.areas.map(({ shape, colour, name }) => areaSvg(pathOf(shape, place), colour, name)),
		...map.outlines.map(({ shape, name }) => outlineSvg(pathOf(shape, place), name)),
		...map.lines.map(([from, to]) => lineSvg(place(from), place(to))),
		...map.points.map(({ at, ...point }) => pointSvg(place(at), point)),
		...map.areas.flatMap(({ name, labelAt }) =>
			labelAt ? [labelSvg(place(labelAt), name, map.labelSize ?? 13)] : []
		)
	]);
}

const hatch = `<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/><path d="M0 8L8 0" stroke="${edge}"/></pattern></defs>`;

function areaSvg(path: string, colour: string | null, name: string): string {
	return `<path d="${path}" fill="${colour ?? 'url(#hatch)'}" fill-rule="evenodd" stroke="${edge}" stroke-width="1"><title>${xml(name)}</title></path>`;
}

function outlineSvg(path: string, name: string): string {
	return `<path d="${path}" fill="none" fill-rule="evenodd" stroke="${accent}" stroke-width="3"><title>${xml(name)}</title></path>`;
}

function lineSvg([x1, y1]: Position, [x2, y2]: Position): string {
	return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${ink}" stroke-width="2" stroke-dasharray="7 5"/>`;
}

type Point = Omit<PaperMap['points'][number], 'at'>;

function pointSvg([x, y]: Position, { name, hollow, small = false }: Point): string {
	const open = small
		? `r="4" fill="#ffffff" stroke="${accent}" stroke-width="2"`
		: `r="8" fill="#ffffff" stroke="${ink}" stroke-width="4"`;
	const look = hollow ? open : `r="5" fill="${accent}" stroke="#ffffff" stroke-width="1.5"`;
	return `<circle cx="${x}" cy="${y}" ${look}><title>${xml(name)}</title></circle>`;
}

function labelSvg([x, y]: Position, name: string, size: number): string {
	// Above the middle, where a place may stand.
	return `<text x="${x}" y="${rounded(size < 13 ? y + 3 : y - 14)}" font-size="${size}" text-anchor="middle" paint-order="stroke" stroke="#ffffff" stroke-width="3">${xml(name)}</text>`;
}
