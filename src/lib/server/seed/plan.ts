import type { People, Phase } from '#lib/domain/plan/phases.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { movedTowards } from './meeting-days.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify, span } from './rows.ts';

interface Plan {
	goals: {
		id: string;
		statement: string;
		rationale: string | null;
		sectors: string[];
		perspectives: string[];
		from: Day;
	}[];
	activities: {
		goal: string | null;
		phase: Phase;
		on: Day;
		what: string;
		people: People | null;
	}[];
	tasks: {
		organization: string;
		goal: string;
		what: string;
		/** What was done together that asked for it. */
		from?: string;
		due: Day;
		done: Day | null;
	}[];
}

const slug = 'three-rivers';

/** Adds the plan of the worked example, its days moved with those of its meetings. What was done together comes before. */
export async function addPlan(sql: Sql, on: Day): Promise<void> {
	const { goals, activities, tasks } = readSeed<Plan>('three-rivers-plan.json');
	const { meetings } = readSeed<{ meetings: Day[] }>('three-rivers.json');
	const moved = movedTowards(on, meetings.at(-1)!);
	const body = { bodyId: bodyId(slug) };
	await addRows(
		sql,
		'goal',
		goals.map(({ id, from, ...goal }, nth) => ({
			...{ id: goalId(id), position: nth + 1, during: span(moved(from)) },
			...body,
			...goal
		}))
	);
	await addRows(
		sql,
		'plan_activity',
		activities.map(({ goal, on: day, ...activity }) => ({
			...{ id: identify('plan activity', slug, activity.what), goalId: goal && goalId(goal) },
			...{ heldOn: moved(day), ...body, ...activity }
		}))
	);
	await addRows(
		sql,
		'task',
		tasks.map(({ organization, goal, what, from, due, done }) => ({
			...{ id: identify('task', slug, what), goalId: goalId(goal), ...body, what },
			...{ organizationId: organizationId(organization) },
			jointActivityId: from ? identify('joint activity', slug, from) : null,
			...{ dueOn: moved(due), doneOn: done && moved(done) }
		}))
	);
}

function goalId(id: string): string {
	return identify('goal', slug, id);
}
