import * as gapFindings from '#lib/server/gap-findings.ts';
import * as memberships from '#lib/server/memberships.ts';
import { decideIn } from '../../decide.ts';
import { takeBack } from '../../kept-findings.ts';
import { findGaps } from './answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where help does not reach and what overlaps, one by one, and what was decided about each for who may see the body's people. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on, runs: mayDecide, sees: maySee } = await parent();
	return locals.read(async (sql) => {
		const names = mayDecide ? await memberships.listNames(sql, body.id, on) : {};
		return { ...(await findGaps(sql, body, on)), mayDecide, maySee, owners: Object.values(names) };
	});
};

/** Decides what becomes of a finding, and takes the latest decision back. */
export const actions: Actions = { decide: decideIn(gapFindings), takeBack };
