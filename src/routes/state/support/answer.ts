import type { Day } from '#lib/domain/place/dates.ts';
import { keepsCatchment, type Viewer } from '#lib/domain/people/viewer.ts';
import { supportOf, type StateSupport } from '#lib/domain/state/support.ts';
import type { CatchmentShape } from '#lib/server/catchments.ts';
import * as catchments from '#lib/server/catchments.ts';
import type { Sql } from '#lib/server/connect.ts';
import type { FeedbackCount } from '#lib/server/feedback.ts';
import * as feedback from '#lib/server/feedback.ts';
import * as stateSupport from '#lib/server/state-support.ts';

/** What a state does in its catchments on a day. */
export interface SupportAnswer {
	support: StateSupport;
	/** Counts of feedback; null for whoever neither leads the state nor manages a catchment of it. */
	feedback: FeedbackCount[] | null;
	areas: CatchmentShape[];
}

/** Reads the support of a state, with how much the community was told back for whoever may know that. */
export async function askSupport(
	sql: Sql,
	viewer: Viewer,
	{ state, on }: { state: string; on: Day }
): Promise<SupportAnswer> {
	const areas = await catchments.listShapes(sql, state, on, true);
	const mayCount = areas.some(({ id }) => keepsCatchment(viewer, { id, stateCode: state }));
	const [entries, counts] = await Promise.all([
		stateSupport.list(sql, state),
		mayCount ? feedback.listCounts(sql, state, on) : null
	]);
	return { support: supportOf(entries, areas, on), feedback: counts && [...counts], areas };
}
