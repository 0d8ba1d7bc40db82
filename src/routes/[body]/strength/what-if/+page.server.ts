import { questionOf, whenFree } from '../answer.ts';
import { networkQuery } from '../query.ts';
import { known, whatIfQuery } from './answer.ts';
import type { PageServerLoad } from './$types';

/** What would break, what would be gained, and who could introduce whom. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
	const { body, on } = await parent();
	const query = networkQuery(url);
	const asked = whatIfQuery(url);
	const find = url.searchParams.get('find') ?? '';
	const question = questionOf(locals.viewer, body, on, query);
	const found = await whenFree(locals.networks.supposed(question, asked, find));
	const nothing = { wave: null, organizations: [], others: [], n: 0 };
	if (!found) return { ...nothing, asked, query, find, answer: null };
	const { rule, answer, ...choices } = found;
	return { ...choices, asked, query: { ...query, rule }, find, answer: known(answer) };
};
