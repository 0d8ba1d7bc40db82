import { keepsCatchment, type Viewer } from '#lib/domain/people/viewer.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { stateChallenges, type StateChallenges } from '#lib/domain/state/challenges.ts';
import * as catchments from '#lib/server/catchments.ts';
import * as challenges from '#lib/server/challenges.ts';
import type { Sql } from '#lib/server/connect.ts';

/** The kinds of challenge of a state on a day by catchment; null for whoever may not know them. */
export interface ChallengeAnswer {
	catchments: { id: string; name: string }[];
	answer: StateChallenges | null;
}

/** Counts what makes working together hard in a state, for who leads it or manages a catchment of it. */
export async function askChallenges(
	sql: Sql,
	viewer: Viewer,
	{ state, on }: { state: string; on: Day }
): Promise<ChallengeAnswer> {
	const all = await catchments.listShapes(sql, state, on, true);
	const areas = all.map(({ id, name }) => ({ id, name }));
	const may = areas.some(({ id }) => keepsCatchment(viewer, { id, stateCode: state }));
	const counts = may ? await challenges.listCounts(sql, state, on) : null;
	return { catchments: areas, answer: counts && stateChallenges(counts, areas) };
}
