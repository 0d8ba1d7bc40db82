import { crisisTemplates } from '#lib/domain/partner/partners.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { funnel, intervalOf, type Verdict } from '#lib/domain/state/funnel.ts';
import { isRecorded, type StateFacts } from '#lib/domain/state/facts.ts';
import { staffFigures, type StaffFigures } from '#lib/domain/state/positions.ts';
import { rollUp, type StateRollUp } from '#lib/domain/state/roll-up.ts';
import type { Share } from '#lib/domain/share.ts';
import type { Sql } from '#lib/server/connect.ts';
import type { KeptTables } from '#lib/server/judged-tables.ts';
import * as positions from '#lib/server/positions.ts';
import * as states from '#lib/server/states.ts';
import { today } from '../on.ts';

/** A collaborative beside the others; figures are null while it has no member on record. */
export interface Beside {
	slug: string;
	name: string;
	invented: boolean;
	/** Places held by someone who comes. */
	held: Share | null;
	likely: { low: number; high: number } | null;
	verdict: Verdict | null;
}

/** A state on a day, with its collaboratives side by side. */
export interface StateAnswer extends StateRollUp {
	pooled: Share;
	/** By name: never by how they stand. */
	beside: Beside[];
	staff: StaffFigures;
}

/** The roll-up of a state on a day, with the catchments of the day of the boundaries, from the same judgements as the collaboratives' own pages. */
export async function askState(
	sql: Sql,
	state: { code: string; name: string },
	question: { on: Day; boundaries: Day; kept: KeptTables }
): Promise<StateAnswer> {
	const [facts, staff] = await Promise.all([
		states.find(sql, state, { ...question, now: today(), template: crisisTemplates[0]! }),
		positions.list(sql, state.code, question.on)
	]);
	const rolledUp = rollUp(facts);
	return {
		...rolledUp,
		...sideBySide(facts),
		staff: staffFigures(staff, facts.tables, rolledUp.catchments)
	};
}

function sideBySide({ tables }: StateFacts): Pick<StateAnswer, 'pooled' | 'beside'> {
	const known = tables.filter(isRecorded);
	const { pooled, points } = funnel(
		known.map(({ slug, roster }) => ({ slug, share: roster.coverage.effective.all }))
	);
	const judged = new Map(points.map((point) => [point.slug, point]));
	const beside = tables.map(({ slug, name, invented }) => {
		const point = judged.get(slug);
		return {
			slug,
			name,
			invented,
			held: point?.share ?? null,
			likely: point ? intervalOf(point.share) : null,
			verdict: point?.verdict ?? null
		};
	});
	return { pooled, beside };
}
