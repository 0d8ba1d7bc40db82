import { error } from '@sveltejs/kit';
import { isUnnamed } from '#lib/domain/tie/strength.ts';
import { pictureSvg } from '#lib/domain/tie/picture-svg.ts';
import { signs } from '#lib/map/symbols.ts';
import * as bodies from '#lib/server/bodies.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { ruleText, withheldText } from '#lib/words/strength.ts';
import { answerPicture } from '../../answer-picture.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { questionOf, refuseWave, whenFree } from '../strength/answer.ts';
import { groupFinder, legendOf } from '../strength/groups.ts';
import { pictureQuery } from '../strength/picture-query.ts';
import { networkQuery } from '../strength/query.ts';
import type { RequestHandler } from './$types';

/** The drawing of a wave's network as SVG, with title, legend, date, rule, n and source. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const [query, looks] = [networkQuery(url), pictureQuery(url)];
		const body = await locals.read((sql) => bodies.find(sql, params.body, on));
		if (!body) error(404, m.errors_no_body({ slug: params.body }));
		const { size, focus, steps } = looks;
		const drawing = { size, focus: focus === null ? null : { id: focus, steps } };
		const asked = questionOf(locals.viewer, body, on, query);
		const page = await whenFree(locals.networks.page(asked, 'degree', drawing));
		if (!page?.wave || !page.strength) refuseWave(query);
		const { wave, strength, picture } = page;
		if (isUnnamed(strength.withheld)) error(403, withheldText(strength.withheld, wave.closesOn));
		if (!picture) error(403, m.strength_not_drawn());
		const groupFor = groupFinder(strength, looks.signs);
		const caption = m.strength_caption({
			body: body.name,
			wave: wave.name,
			date: dayText(on),
			n: strength.n,
			rule: ruleText(query.rule, query.threshold)
		});
		const svg = pictureSvg(picture, {
			title: `${body.name}, ${wave.name}`,
			lines: caption.split(/(?<=\.) /),
			legend: legendOf(picture.organizations, groupFor, looks.signs).map(({ group, name, n }) => ({
				sign: signs[group],
				name: m.strength_legend({ name, n })
			})),
			signOf: (one) => signs[groupFor(one)]
		});
		return answerPicture(svg, 'network', locals.viewer);
	});
