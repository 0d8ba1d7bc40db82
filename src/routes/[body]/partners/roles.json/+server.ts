import { json } from '@sveltejs/kit';
import { sees } from '#lib/domain/people/viewer.ts';
import { hasRole } from '#lib/domain/response/roles.ts';
import { answered } from '../../../answered.ts';
import { dayOf } from '../../../on.ts';
import { bodyAt } from '../../records.ts';
import { askRoles } from '../roles/answer.ts';
import type { RequestHandler } from './$types';

/** Who does what in a response, for programs; what is not stated is null for others than the body's own people. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const { matrix, contacts } = await locals.read(async (sql) => {
			return askRoles(sql, await bodyAt(sql, params.body), on);
		});
		const own = sees(locals.viewer, params.body);
		const { without, empty, share } = matrix;
		const rows = own ? matrix.rows : matrix.rows.filter(hasRole);
		const partners = rows.map(({ id, name, roles }) => ({
			...{ id, name, phone: contacts[id]?.phone ?? null },
			roles: roles
				.flatMap(({ role }) => role ?? [])
				.map(({ step, does, contact, hours }) => {
					return { step, does, contact, hours };
				})
		}));
		const blanks = own ? { share, without, empty } : { share: null, without: null, empty: null };
		return json({ body: params.body, on, ...blanks, partners });
	});
