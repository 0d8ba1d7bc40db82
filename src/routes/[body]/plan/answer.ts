import { goalMatrix, openSeats, type Goal, type GoalMatrix } from '#lib/domain/plan/goals.ts';
import {
	monthsOfActivities,
	phaseRows,
	phases,
	phasesWithoutLived,
	timesTaken,
	type People,
	type Phase,
	type PhaseRow,
	type PlanActivity
} from '#lib/domain/plan/phases.ts';
import { workOf, type Group, type Task, type Work } from '#lib/domain/plan/tasks.ts';
import { monthsBefore, type Day } from '#lib/domain/place/dates.ts';
import { counted } from '#lib/domain/roster/members.ts';
import type { RosterFacts } from '#lib/domain/roster/facts.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as plans from '#lib/server/plans.ts';
import * as rosters from '#lib/server/rosters.ts';

/** How often people of a perspective took part; null is some, but fewer than may be shown. */
export type Times = Record<string, number | null>;

/** An activity without how many people took part. */
export type ActivitySeen = Omit<PlanActivity, 'people'> & { counted: boolean };

/** What only the body's own people see of a plan. */
export interface OwnPlan {
	activities: ActivitySeen[];
	times: Record<Phase, Times>;
	tasks: Task[];
	groups: Group[];
	work: Work;
}

/** A plan on a day: its goals by the partners they need, its phases by who took part, and who carries the work. */
export interface PlanAnswer {
	on: Day;
	/** Activities after this day count. */
	after: Day;
	matrix: GoalMatrix;
	phases: PhaseRow[];
	withoutLived: Phase[];
	own: OwnPlan | null;
}

/** Reads and judges the plan of a body for a day, and leaves out what the viewer may not see. */
export async function askPlan(
	sql: Sql,
	table: rosters.Table,
	on: Day,
	{ sees, runs }: { sees: boolean; runs: boolean }
): Promise<PlanAnswer> {
	const times = { after: monthsBefore(on, monthsOfActivities), by: on };
	const [facts, goals, taken] = await Promise.all([
		rosters.factsOf(sql, table, on),
		plans.listGoals(sql, table.id, on),
		plans.listPartTaken(sql, table.id, times)
	]);
	const rows = phaseRows(taken);
	const smallest = runs ? 0 : facts.bylaws.smallestCell;
	return {
		on,
		after: times.after,
		matrix: matrixFor(facts, goals, on, sees),
		phases: rows,
		withoutLived: phasesWithoutLived(rows),
		own: sees ? await ownPlan(sql, table.id, times, smallest) : null
	};
}

// Whether a voice no longer comes may be about one person: outsiders learn only that it is missing.
function matrixFor(facts: RosterFacts, goals: Goal[], on: Day, sees: boolean): GoalMatrix {
	const { seats, activity } = judge(facts, on);
	const comes = (member: string) => activity.byMember[member]?.status !== 'inactive';
	const members = counted(facts.members);
	const shown = sees
		? members
		: members.map((member) => (comes(member.id) ? member : { ...member, perspectives: [] }));
	return goalMatrix(goals, shown, comes, openSeats(facts.seats, seats));
}

async function ownPlan(
	sql: Sql,
	body: string,
	times: { after: Day; by: Day },
	smallest: number
): Promise<OwnPlan> {
	const [activities, tasks, groups, partners] = await Promise.all([
		plans.listActivities(sql, body, times),
		plans.listTasks(sql, body),
		plans.listGroups(sql, body, times.by),
		plans.listPartners(sql, body, times.by)
	]);
	return {
		activities: activities.map(({ people, ...activity }) => ({
			...activity,
			counted: people !== null
		})),
		times: timesSeen(activities, smallest),
		tasks,
		groups,
		work: workOf(partners, groups, tasks, times.by)
	};
}

function timesSeen(activities: PlanActivity[], smallest: number): Record<Phase, Times> {
	const seen = (people: People): Times =>
		Object.fromEntries(
			Object.entries(people).map(([key, n]) => [key, n > 0 && n < smallest ? null : n])
		);
	const rows = phases.map((phase) => [phase, seen(timesTaken(activities, phase))]);
	return Object.fromEntries(rows) as Record<Phase, Times>;
}
