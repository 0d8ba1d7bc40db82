import { byDay } from '../order.ts';
import type { Day } from '../place/dates.ts';
import type { Share } from '../share.ts';

/** What a partner has taken on. */
export interface Task {
	id: string;
	goalId: string | null;
	/** The part of the body it belongs to; null: the whole table. */
	groupId: string | null;
	/** What organizations did together that asked for it, such as a debrief. */
	jointActivityId: string | null;
	organizationId: string;
	organizationName: string;
	what: string;
	dueOn: Day | null;
	doneOn: Day | null;
	version: number;
}

/** A part of the body, such as a work group, with the organizations that sit in it. */
export interface Group {
	id: string;
	slug: string;
	name: string;
	organizations: string[];
}

/** A partner at the table with what it does beyond sitting there. */
export interface PartnerWork {
	id: string;
	name: string;
	groups: Group[];
	/** Tasks not done by the day, the earliest due first. */
	open: Task[];
	late: number;
	done: number;
}

/** Who carries the work of a plan. */
export interface Work {
	partners: PartnerWork[];
	/** Partners without a role in any group and without a task. */
	without: PartnerWork[];
	/** Partners with a role or a task, of all at the table. */
	busy: Share;
}

/** Puts the groups and tasks of a day beside the partners of a table. */
export function workOf(
	partners: { id: string; name: string }[],
	groups: Group[],
	tasks: Task[],
	on: Day
): Work {
	const works = partners.map(({ id, name }) => {
		const own = tasks.filter(({ organizationId }) => organizationId === id);
		const open = own.filter((task) => !isDone(task, on));
		return {
			id,
			name,
			groups: groups.filter(({ organizations }) => organizations.includes(id)),
			open: open.toSorted((a, b) => byDay(a.dueOn, b.dueOn)),
			late: open.filter(({ dueOn }) => dueOn !== null && dueOn < on).length,
			done: own.length - open.length
		};
	});
	const without = works.filter(({ groups: roles, open }) => roles.length + open.length === 0);
	return {
		partners: works,
		without,
		busy: { have: works.length - without.length, need: works.length }
	};
}

/** Whether a task was done by the end of a day. */
export function isDone({ doneOn }: Pick<Task, 'doneOn'>, on: Day): boolean {
	return doneOn !== null && doneOn <= on;
}
