import * as memberships from '#lib/server/memberships.ts';
import * as workFindings from '#lib/server/work-findings.ts';
import { decideIn } from '../../decide.ts';
import { takeBack } from '../../kept-findings.ts';
import { findWork } from './answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** What agreements, trainings and protocols ask for, one by one, with what was decided: for the body's own people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, runs: mayDecide, sees: maySee } = await parent();
	return locals.read(async (sql) => {
		const names = mayDecide ? await memberships.listNames(sql, body.id, on) : {};
		const found = maySee ? await findWork(sql, body, on) : null;
		return { found, mayDecide, maySee, owners: Object.values(names) };
	});
};

/** Decides what becomes of a finding, and takes the latest decision back. */
export const actions: Actions = { decide: decideIn(workFindings), takeBack };
