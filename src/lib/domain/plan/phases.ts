import type { Day } from '../place/dates.ts';
import type { Share } from '../share.ts';
import { perspectives } from '../vocabulary.ts';

/** The phases of a plan, in the order of work. */
export const phases = ['planning', 'design', 'implementation', 'evaluation'] as const;

export type Phase = (typeof phases)[number];

/** The perspectives of people who live or have lived with what the plan is about. */
export const livedExperience = ['youth', 'parent_caregiver', 'family', 'lived_experience'];

/** Activities of so many months count. */
export const monthsOfActivities = 24;

/** People by perspective. */
export type People = Record<string, number>;

/** A step of the plan. */
export interface PlanActivity {
	id: string;
	goalId: string | null;
	what: string;
	phase: Phase;
	heldOn: Day;
	/** Null: nobody counted. */
	people: People | null;
	version: number;
}

/** What is known of an activity without saying what it was: null where nobody counted who took part. */
export interface PartTaken {
	phase: Phase;
	perspectives: string[] | null;
}

/** A phase with the activities each perspective took part in, of those where somebody counted. */
export interface PhaseRow {
	phase: Phase;
	activities: number;
	/** Activities of which nobody wrote down who took part. */
	notCounted: number;
	byPerspective: Record<string, Share>;
	/** Activities with someone who lives with it, of those counted. */
	lived: Share;
}

/** Phase by perspective: each phase has a row, also one in which nothing happened. */
export function phaseRows(activities: PartTaken[]): PhaseRow[] {
	return phases.map((phase) => {
		const here = activities.filter((activity) => activity.phase === phase);
		const counted = here.flatMap((activity) => activity.perspectives ?? []);
		const known = here.flatMap(({ perspectives: took }) => (took ? [took] : []));
		const share = (wanted: string[]): Share => ({
			have: known.filter((took) => took.some((each) => wanted.includes(each))).length,
			need: known.length
		});
		const seen = perspectives.filter((each) => counted.includes(each));
		return {
			phase,
			activities: here.length,
			notCounted: here.length - known.length,
			byPerspective: Object.fromEntries(seen.map((each) => [each, share([each])])),
			lived: share(livedExperience)
		};
	});
}

/** The phases with activities that nobody with lived experience took part in, as far as somebody counted. */
export function phasesWithoutLived(rows: PhaseRow[]): Phase[] {
	return rows.filter(({ lived }) => lived.need > 0 && lived.have === 0).map(({ phase }) => phase);
}

/** How often people of each perspective took part in a phase: a person in three activities counts three times. */
export function timesTaken(activities: PlanActivity[], phase: Phase): People {
	const times: People = {};
	for (const activity of activities.filter((each) => each.phase === phase)) {
		for (const [perspective, n] of Object.entries(activity.people ?? {})) {
			times[perspective] = (times[perspective] ?? 0) + n;
		}
	}
	return times;
}
