import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as bodies from '#lib/server/bodies.ts';
import type { Format } from '#lib/server/measuring/files.ts';
import { dayText } from '#lib/words/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { ruleText, withheldText } from '#lib/words/strength.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { questionOf, refuseWave, whenFree } from './answer.ts';
import { networkQuery } from './query.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & { params: { body: string } };

/** A wave's network as a file; 403 where a rule would tell the viewer who disagrees. */
export function download(event: Asked, format: Format, type: string): Promise<Response> {
	return answered(async () => {
		const bytes = await fileFor(event, format);
		// Threads share what they wrote; an answer is not given what others may still write in.
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': type,
				'content-disposition': `attachment; filename="network.${format}"`,
				'cache-control': event.locals.viewer.account ? 'private, no-store' : 'public, no-cache',
				vary: 'cookie'
			}
		});
	});
}

async function fileFor({ locals, params, url }: Asked, format: Format): Promise<Uint8Array> {
	const on = dayOf(url);
	const query = networkQuery(url);
	const body = await locals.read((sql) => bodies.find(sql, params.body, on));
	if (!body) error(404, m.errors_no_body({ slug: params.body }));
	const file = await whenFree(
		locals.networks.file(questionOf(locals.viewer, body, on, query), {
			format,
			title: body.name,
			description: `${dayText(on)}. ${ruleText(query.rule, query.threshold)}`,
			sheets: {
				organizations: m.strength_organizations(),
				ties: m.strength_ties(),
				about: m.picture_file_about()
			}
		})
	);
	if (!file) refuseWave(query);
	if ('withheld' in file) error(403, withheldText(file.withheld, file.closesOn));
	return file;
}
