import { daysBetween, monthsBefore, type Day } from '../place/dates.ts';

/** The steps on the way to a seat, as they usually follow each other; declined ends it. */
export const recruitmentSteps = [
	'prospect',
	'invited',
	'accepted',
	'oriented',
	'declined'
] as const;

export type RecruitmentStep = (typeof recruitmentSteps)[number];

/** The day of each step that was taken. */
export interface RecruitmentDays {
	prospectOn: Day;
	invitedOn: Day | null;
	acceptedOn: Day | null;
	declinedOn: Day | null;
	orientedOn: Day | null;
}

/** For so many months an organization that declined is not suggested for the same seat again. */
export const monthsOfPeace = 12;

/** The step somebody was at by the end of a day; null before it began. */
export function stepOn(days: RecruitmentDays, on: Day): RecruitmentStep | null {
	const reached = (day: Day | null) => day !== null && day <= on;
	if (reached(days.declinedOn)) return 'declined';
	if (reached(days.orientedOn)) return 'oriented';
	if (reached(days.acceptedOn)) return 'accepted';
	if (reached(days.invitedOn)) return 'invited';
	return reached(days.prospectOn) ? 'prospect' : null;
}

/** The steps that may follow a step. */
export function stepsAfter(step: RecruitmentStep): RecruitmentStep[] {
	const next: Record<RecruitmentStep, RecruitmentStep[]> = {
		prospect: ['invited', 'accepted', 'declined'],
		invited: ['accepted', 'declined'],
		accepted: ['oriented'],
		oriented: [],
		declined: []
	};
	return next[step];
}

/** The latest step's day: the next step comes no earlier. */
export function latestDay(days: RecruitmentDays): Day {
	const { prospectOn, invitedOn, acceptedOn, declinedOn, orientedOn } = days;
	const taken = [prospectOn, invitedOn, acceptedOn, declinedOn, orientedOn];
	return taken
		.filter((day) => day !== null)
		.toSorted()
		.at(-1)!;
}

/** Days from a vacancy to the yes of who fills it; null as long as one of them is unknown, 0 when the yes came first. */
export function daysToFill(vacantSince: Day | null, acceptedOn: Day | null): number | null {
	if (vacantSince === null || acceptedOn === null) return null;
	return Math.max(0, daysBetween(vacantSince, acceptedOn));
}

/** After this day, up to the day asked for, a refusal keeps an organization out of the suggestions. */
export function peaceFrom(on: Day): Day {
	return monthsBefore(on, monthsOfPeace);
}
