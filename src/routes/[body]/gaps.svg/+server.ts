import { error } from '@sveltejs/kit';
import { gapClassOf, type GapClass } from '#lib/domain/access/gap-class.ts';
import { mapSvg } from '#lib/domain/place/map-svg.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import { gapClasses } from '#lib/map/gap-classes.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as counties from '#lib/server/counties.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { reachMeaning } from '#lib/words/reach.ts';
import { fractionText, inSentence, labelOf } from '#lib/words/sentences.ts';
import { serviceTypeName } from '#lib/words/services.ts';
import { travelText } from '#lib/words/travel.ts';
import { answerPicture } from '../../answer-picture.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { placeChosen } from '../find-places.ts';
import { ask, type GapsAnswer } from '../gaps/answer.ts';
import { drawingOf } from '../gaps/drawing.ts';
import { onPaper } from '../gaps/paper.ts';
import type { RequestHandler } from './$types';

const square = 'M1 3h18v14h-18z';
const disc = 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14z';
const frame = 'M1 3h18v14h-18zM4 6v8h12v-8z';
const dashes = 'M0 9h8v2h-8zM12 9h8v2h-8z';

/** The map of gaps as SVG, with title, legend, date, standard and source; layers as in the address of the page. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const body = await locals.read((sql) => bodies.find(sql, params.body, on));
		if (!body) error(404, m.errors_no_body({ slug: params.body }));
		const answer = await ask(locals, () => Promise.resolve(body), on, url);
		const [drawing, shapes] = await locals.read((sql) =>
			Promise.all([
				drawingOf(sql, body, on, answer),
				counties.listShapes(sql, { state: body.stateCode, body: body.slug, on }, false)
			])
		);
		if (!drawing.extent) error(404, m.map_no_area());
		const hidden = url.searchParams.get('hide')?.split(' ') ?? [];
		const reached = new Map(answer.counties.map((county) => [county.fips, county.reached]));
		const svg = mapSvg(
			{
				extent: drawing.extent,
				areas: shapes.flatMap(({ fips, name, shape }) => {
					const county = reached.get(fips);
					const share = county?.share ?? null;
					const said = share === null ? name : `${name} ${fractionText(1 - share, 0)}`;
					const colour = onPaper(county ? gapClassOf(county) : null);
					return shape
						? [{ shape, colour, name: said, labelAt: drawing.labels[fips] ?? null }]
						: [];
				}),
				outlines: answer.area
					? [{ shape: answer.area.shape, name: reachMeaning(answer.area) }]
					: [],
				lines: hidden.includes('overlaps')
					? []
					: drawing.pairs.map(({ from, to }): [Position, Position] => [from, to]),
				points: [
					...(hidden.includes('services')
						? []
						: drawing.places.map((one) => ({ ...one, hollow: false }))),
					...siteOf(answer),
					...placeOf(url)
				]
			},
			frameOf(body.name, on, answer, { hidden, place: placeChosen(url) !== null })
		);
		return answerPicture(svg, 'gaps', locals.viewer);
	});

function siteOf({ proposed }: GapsAnswer) {
	if (!proposed) return [];
	const at: Position = [proposed.longitude, proposed.latitude];
	return [{ at, name: m.gap_map_site(), hollow: true }];
}

function placeOf(url: URL) {
	const at = placeChosen(url);
	return at ? [{ at, name: m.finder_place(), hollow: true }] : [];
}

// Title, legend, date, how drives are known, and source.
function frameOf(
	body: string,
	on: string,
	answer: GapsAnswer,
	{ hidden, place }: { hidden: string[]; place: boolean }
) {
	const { service, standard, travel, proposed, area } = answer;
	const name = labelOf({ label: standard.name, labelEs: standard.nameEs });
	const classes = gapClasses().map(({ name }, number) => ({
		name,
		sign: { path: square, colour: onPaper(number as GapClass) ?? '#ffffff' }
	}));
	const places = { name: m.gap_map_service(), sign: { path: disc, colour: '#0a5c63' } };
	const overlaps = { name: m.gap_map_overlap(), sign: { path: dashes, colour: '#1d2730' } };
	const site = { name: m.gap_map_site(), sign: { path: disc, colour: '#ffffff' } };
	const found = { name: m.finder_place(), sign: { path: disc, colour: '#ffffff' } };
	return {
		title: m.gap_map_label({ service: inSentence(serviceTypeName(service)), body }),
		legend: [
			...classes,
			...(hidden.includes('services') ? [] : [places]),
			...(hidden.includes('overlaps') ? [] : [overlaps]),
			...(proposed ? [site] : []),
			...(place ? [found] : []),
			...(area ? [{ name: reachMeaning(area), sign: { path: frame, colour: '#0a5c63' } }] : [])
		],
		lines: [
			`${m.gaps_standard_is({ name })} ${travelText(travel).label}.`,
			m.gap_map_note(),
			m.map_source({ date: dayText(on) })
		]
	};
}
