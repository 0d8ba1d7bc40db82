import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { ExportedNetwork } from '#lib/domain/tie/export.ts';
import * as bodies from '#lib/server/bodies.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { ruleText, withheldText } from '#lib/words/strength.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { questionOf, refuseWave, whenFree } from './answer.ts';
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

async function networkFor({ locals, params, url }: Asked): Promise<ExportedNetwork> {
	const on = dayOf(url);
	const query = networkQuery(url);
	const body = await locals.read((sql) => bodies.find(sql, params.body, on));
	if (!body) error(404, m.errors_no_body({ slug: params.body }));
	const description = `${dayText(on)}. ${ruleText(query.rule, query.threshold)}`;
	const network = await whenFree(
		locals.networks.exported(questionOf(locals.viewer, body, on, query), {
			title: body.name,
			description
		})
	);
	if (!network) refuseWave(query);
	if ('withheld' in network) error(403, withheldText(network.withheld, network.closesOn));
	return network;
}
