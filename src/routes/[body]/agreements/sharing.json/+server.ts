import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askAgreements } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Who gives whom which data, for programs: the same answer as the page, with the same permissions. */
export const GET: RequestHandler = ({ locals: { viewer, read }, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const { sharing } = await read(async (sql) => {
			const { id, slug } = await bodyAt(sql, params.body);
			return askAgreements(sql, id, on, sees(viewer, slug));
		});
		return json({ body: params.body, on, ...sharing });
	});
