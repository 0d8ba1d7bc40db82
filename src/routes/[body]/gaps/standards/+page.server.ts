import * as standards from '#lib/server/standards.ts';
import { historyOf } from '../../history/history-of.ts';
import type { PageServerLoad } from './$types';

/** The standards by which whom services reach can be judged here: the body's own, and those for everyone. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body } = await parent();
	return locals.read(async (sql) => {
		const record = { table: 'access_standard', id: '' } as const;
		return {
			standards: [...(await standards.list(sql, body.id))],
			history: await historyOf(sql, { body: body.id, record })
		};
	});
};
