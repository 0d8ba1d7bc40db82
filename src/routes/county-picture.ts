import { labelPointOf } from '#lib/domain/place/label-point.ts';
import { mapSvg, type PaperMap } from '#lib/domain/place/map-svg.ts';
import type { Extent, Shape } from '#lib/domain/place/shape.ts';
import type { Standing } from '#lib/map/standing.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';

// As on the light page; what nobody knows is hatched.
const colours: Record<Standing | 'plain', string | null> = {
	plain: '#f4efe6',
	present: '#aec4c0',
	several: '#6d989b',
	absent: '#e5ceba',
	unknown: null
};
const square = 'M1 3h18v14h-18z';
const disc = 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14z';
const frame = 'M1 3h18v14h-18zM4 6v8h12v-8z';

/** A map of counties by how they stand, for paper. */
export interface CountyPicture {
	title: string;
	on: string;
	extent: Extent;
	counties: { name: string; shape: Shape | null; standing: Standing | 'plain' }[];
	/** What each standing means; one that is left out is not in the legend. */
	meanings: Partial<Record<Standing, string>>;
	outlines: { shape: Shape; name: string }[];
	/** What the outlines are. */
	outlined: string;
	points: PaperMap['points'];
	/** What filled and open points are, when there are any. */
	dots?: { filled: string; open: string };
	/** Lines before the source. */
	lines?: string[];
}

/** The map as an SVG file with title, legend, date and source. */
export function countyPicture(picture: CountyPicture): string {
	const { title, on, extent, counties, meanings, outlines, outlined, points, dots } = picture;
	const standings = Object.entries(meanings) as [Standing, string][];
	return mapSvg(
		{
			extent,
			labelSize: counties.length > 20 ? 8 : 13,
			areas: counties.flatMap(({ name, shape, standing }) =>
				shape ? [{ shape, name, colour: colours[standing], labelAt: labelPointOf(shape) }] : []
			),
			outlines,
			lines: [],
			points
		},
		{
			title,
			legend: [
				...standings.map(([standing, name]) => ({
					name,
					sign: { path: square, colour: colours[standing] ?? '#ffffff' }
				})),
				...(outlines.length > 0
					? [{ name: outlined, sign: { path: frame, colour: '#0a5c63' } }]
					: []),
				...(dots
					? [
							{ name: dots.filled, sign: { path: disc, colour: '#0a5c63' } },
							{ name: dots.open, sign: { path: disc, colour: '#ffffff' } }
						]
					: [])
			],
			lines: [...(picture.lines ?? []), m.map_source({ date: dayText(on) })]
		}
	);
}
