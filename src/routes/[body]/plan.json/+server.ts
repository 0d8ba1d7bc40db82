import { json } from '@sveltejs/kit';
import type { GoalResult } from '#lib/domain/plan/goals.ts';
import type { PartnerWork } from '#lib/domain/plan/tasks.ts';
import { runs, sees } from '#lib/domain/people/viewer.ts';
import { answered } from '../../answered.ts';
import { dayOf } from '../../on.ts';
import { askPlan, type OwnPlan } from '../plan/answer.ts';
import { bodyAt } from '../records.ts';
import type { RequestHandler } from './$types';

/** The plan for programs: the same answer as the page, with the same permissions. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answered(async () => {
		const on = dayOf(url);
		const { viewer } = locals;
		const answer = await locals.read(async (sql) => {
			const body = await bodyAt(sql, params.body);
			return askPlan(sql, body, on, {
				sees: sees(viewer, body.slug),
				runs: runs(viewer, body.slug)
			});
		});
		const { matrix, own, ...rest } = answer;
		return json({
			body: params.body,
			...rest,
			complete: matrix.complete,
			goals: matrix.goals.map(writtenGoal),
			own: own && writtenOwn(own)
		});
	});

function writtenGoal({ id, statement, rationale, since, partners, has }: GoalResult) {
	return { id, statement, rationale, since, has, partners };
}

function writtenOwn({ activities, times, tasks, work }: OwnPlan) {
	return {
		activities,
		times,
		tasks,
		busy: work.busy,
		partnersWithoutRoleOrTask: work.without.map(named)
	};
}

function named({ id, name }: PartnerWork) {
	return { id, name };
}
