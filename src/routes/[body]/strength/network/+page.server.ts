import { ask } from '../answer.ts';
import { networkQuery } from '../query.ts';
import { setScene } from './scene.ts';
import type { PageServerLoad } from './$types';

/** The network of a wave for a picture that can be moved. What is chosen in it stands in the address and is read there. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on, runs } = await parent();
	const query = networkQuery(url);
	return locals.read(async (sql) => {
		const asked = await ask(sql, body.id, on, runs, query);
		const { waves, wave, strength } = asked.answer;
		const scene = await setScene(sql, asked, query, { body: body.id, on });
		return { waves, wave, withheld: strength?.withheld ?? null, scene, query };
	});
};
