import type { Day } from '../place/dates.ts';
import type { Band } from '../vocabulary.ts';
import type { ActivityKind, JointActivity, PlannedActivity } from './activities.ts';
import { isDone, type Task } from '../plan/tasks.ts';
import { countyTrainings, trainingsBy, type Responders } from './trainings.ts';

/** What organizations were to do together and did not. */
export type ActivityFinding = ActivityOverdue | ActionLate | NoPoliceTraining | LevelNotReached;

/** It was to be held by a day. */
export interface ActivityOverdue {
	kind: 'activity_overdue';
	of: ActivityKind;
	activities: { id: string; what: string }[];
	day: Day;
}

/** What a debrief or another activity asked for was to be done by a day. */
export interface ActionLate {
	kind: 'action_late';
	action: { id: string; what: string; organization: string };
	activities: [{ id: string; what: string }];
	day: Day;
}

/** Law enforcement and the crisis team of a county did not train together within the months that count. */
export interface NoPoliceTraining {
	kind: 'no_police_training';
	counties: [{ fips: string; name: string }];
	/** When they last did. */
	last: Day | null;
}

/** No training within the months that count reached a level of staff. */
export interface LevelNotReached {
	kind: 'level_not_reached';
	level: Band;
	/** The trainings of which the levels are known. */
	activities: { id: string; what: string }[];
}

interface Facts {
	activities: JointActivity[];
	planned: PlannedActivity[];
	tasks: Task[];
	responders: Responders;
	/** Whether the body keeps anything about its response to a crisis. */
	keepsResponse: boolean;
}

/** What trainings, debriefs and other joint activities ask for on a day. */
export function activityFindings(
	{ activities, planned, tasks, responders, keepsResponse }: Facts,
	on: Day
): ActivityFinding[] {
	const { trainings, unreached } = trainingsBy(activities, on);
	const counties = keepsResponse ? (countyTrainings(activities, responders, on) ?? []) : [];
	return [
		...planned
			.filter(({ dueOn }) => dueOn < on)
			.map(({ id, what, kind, dueOn }): ActivityOverdue => {
				return { kind: 'activity_overdue', of: kind, activities: [{ id, what }], day: dueOn };
			}),
		...tasks.flatMap((task) => lateOf(task, activities, on)),
		...counties
			.filter(({ recent }) => !recent)
			.map(({ fips, name, last }): NoPoliceTraining => {
				const counties: NoPoliceTraining['counties'] = [{ fips, name }];
				return { kind: 'no_police_training', counties, last: last?.day ?? null };
			}),
		...(unreached ?? []).map((level): LevelNotReached => {
			const known = trainings.map(({ id, what }) => ({ id, what }));
			return { kind: 'level_not_reached', level, activities: known };
		})
	];
}

function lateOf(task: Task, activities: JointActivity[], on: Day): ActionLate[] {
	const activity = activities.find(({ id }) => id === task.jointActivityId);
	const { id, what, organizationName: organization, dueOn } = task;
	if (!activity || dueOn === null || dueOn >= on || isDone(task, on)) return [];
	const of: ActionLate['activities'] = [{ id: activity.id, what: activity.what }];
	return [{ kind: 'action_late', action: { id, what, organization }, activities: of, day: dueOn }];
}
