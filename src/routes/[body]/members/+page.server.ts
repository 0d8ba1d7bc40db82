import { activityStatuses } from '#lib/domain/roster/activity.ts';
import { behind, type Behind } from '#lib/domain/roster/behind.ts';
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
		const facts = await rosters.factsOf(sql, body, on);
		const { activity, members: counted } = judge(facts, on);
		const allowed = sees(locals.viewer, body.slug);
		const list = await members.list(sql, body.id, on);
		const only = onlyOf(url);
		const those = behind(facts.members, activity.byMember, only ?? everyone);
		return {
			counted,
			activity: { ...activity, byMember: allowed ? activity.byMember : {} },
			only,
			members: only ? list.filter(({ id }) => those.has(id)) : list,
			former: await members.listFormer(sql, body.id, on)
		};
	});
};

const everyone: Behind = { voice: false, county: null, status: null };

// Which figure of another page led here; words that name none are ignored.
function onlyOf({ searchParams }: URL): Behind | null {
	const voice = searchParams.get('voice') === 'family';
	const county = searchParams.get('county');
	const status = activityStatuses.find((each) => each === searchParams.get('status')) ?? null;
	return voice || county || status ? { voice, county, status } : null;
}
