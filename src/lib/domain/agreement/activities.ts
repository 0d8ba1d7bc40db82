import { monthsBefore, type Day } from '../place/dates.ts';
import type { Band } from '../vocabulary.ts';
import type { Party } from './agreements.ts';

/** What organizations do together. */
export const activityKinds = [
	'debrief',
	'joint_training',
	'cross_training',
	'joint_project',
	'shared_event',
	'partner_visit',
	'outreach_visit'
] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** Something two or more organizations do together. */
interface Activity {
	id: string;
	kind: ActivityKind;
	what: string;
	organizations: Party[];
	/** Who trained the others. */
	hostId: string | null;
	topics: string | null;
	/** FIPS codes; empty: wherever those who took part work. */
	counties: string[];
	learned: string | null;
	nextSteps: string | null;
	version: number;
}

/** Something they did on a day, with the ids of the organizations of which people of each level were there. */
export interface JointActivity extends Activity, Record<Band, string[]> {
	heldOn: Day;
}

/** Something they are to do by a day. */
export interface PlannedActivity extends Activity {
	dueOn: Day;
}

/** Two organizations that did nothing together for so many months are to be asked about it. */
export const monthsApart = 12;

/** The activities that all of some organizations took part in by a day, latest first. */
export function togetherBy(
	activities: JointActivity[],
	on: Day,
	...ids: string[]
): JointActivity[] {
	return activities
		.filter(({ heldOn, organizations }) => {
			const there = organizations.map(({ id }) => id);
			return heldOn <= on && ids.every((id) => there.includes(id));
		})
		.toSorted((one, other) => other.heldOn.localeCompare(one.heldOn));
}

/** Whether something was done within the months that count. */
export function isRecent(activities: Pick<JointActivity, 'heldOn'>[], on: Day): boolean {
	const after = monthsBefore(on, monthsApart);
	return activities.some(({ heldOn }) => heldOn > after && heldOn <= on);
}
