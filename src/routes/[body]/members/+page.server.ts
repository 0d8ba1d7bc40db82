import { sees } from '#lib/domain/people/viewer.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import * as members from '#lib/server/members.ts';
import * as rosters from '#lib/server/rosters.ts';
import { dayOf } from '../../on.ts';
import { bodyAt } from '../records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const on = dayOf(url);
	return locals.read(async (sql) => {
		const body = await bodyAt(sql, params.body);
		const { activity, members: counted } = judge(await rosters.factsOf(sql, body, on), on);
		const allowed = sees(locals.viewer, body.slug);
		return {
			counted,
			activity: { ...activity, byMember: allowed ? activity.byMember : {} },
			members: await members.list(sql, body.id, on),
			former: await members.listFormer(sql, body.id, on)
		};
	});
};
