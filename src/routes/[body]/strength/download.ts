import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { runs } from '#lib/domain/people/viewer.ts';
import { exportedNetwork, type ExportedNetwork } from '#lib/domain/tie/export.ts';
import { strengthOf } from '#lib/domain/tie/strength.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as strengths from '#lib/server/strengths.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { ruleText } from '#lib/words/strength.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { networkQuery } from './query.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { params: { body: string } };

/** A wave's network as a file, written by `write`; 403 where a rule would tell the viewer who disagrees. */
export function download(
	event: Asked,
	ending: string,
	type: string,
	write: (network: ExportedNetwork) => string | Promise<ArrayBuffer>
): Promise<Response> {
	return answered(async () => {
		const network = await networkFor(event);
		return new Response(await write(network), {
			headers: {
				'content-type': type,
				'content-disposition': `attachment; filename="network.${ending}"`,
				'cache-control': event.locals.viewer.account ? 'private, no-store' : 'public, no-cache',
				vary: 'cookie'
			}
		});
	});
}

function networkFor({ locals, params, url }: Asked): Promise<ExportedNetwork> {
	const on = dayOf(url);
	const query = networkQuery(url);
	return locals.read(async (sql) => {
		const body = await bodies.find(sql, params.body, on);
		if (!body) error(404, m.errors_no_body({ slug: params.body }));
		const mayAll = runs(locals.viewer, body.slug);
		const facts = await strengths.find(sql, body.id, on, mayAll, query.wave);
		if (!facts) error(404, m.strength_no_wave({ wave: query.wave ?? '–' }));
		const strength = strengthOf(facts, query);
		if (strength.withheld === 'names') error(403, m.strength_withheld_names());
		return exportedNetwork(facts, strength, query, {
			title: `${body.name}, ${facts.name}`,
			description: `${dayText(on)}. ${ruleText(query.rule, query.threshold)}`
		});
	});
}
