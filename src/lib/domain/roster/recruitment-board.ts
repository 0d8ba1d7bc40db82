import { medianOf, type Median } from '../median.ts';
import { byText } from '../order.ts';
import { daysBetween, type Day } from '../place/dates.ts';
import {
	daysToFill,
	peaceFrom,
	recruitmentSteps,
	stepOn,
	type RecruitmentDays,
	type RecruitmentStep
} from './recruitment.ts';

/** Somebody asked, at a step for so many whole days. */
export interface AtStep<T> {
	one: T;
	days: number;
}

/** All who are asked for the seats of a body, by the step they are at; those waiting longest first. */
export type Board<T> = Record<RecruitmentStep, AtStep<T>[]>;

/** How people are found: an organization is asked, or an open call is made known. */
export const recruitmentRoutes = ['organization', 'open-call'] as const;

export type RecruitmentRoute = (typeof recruitmentRoutes)[number];

/** How far those on one route came: each counted at every step taken by the day. */
export interface RouteCount {
	route: RecruitmentRoute;
	begun: number;
	invited: number;
	accepted: number;
	declined: number;
	timeToFill: Median;
}

/** What is known of somebody asked: by which route, the days of the steps, and since when the place was empty. */
export interface Begun extends RecruitmentDays {
	openCall: boolean;
	vacantSince: Day | null;
}

/** The board of a day. Who was oriented or declined stays on it for twelve months. */
export function boardOf<T extends RecruitmentDays>(asked: T[], on: Day): Board<T> {
	const placed = asked.flatMap((one) => {
		const step = stepOn(one, on);
		return step ? [{ step, one, since: sinceOf(one, step) }] : [];
	});
	const at = (step: RecruitmentStep) =>
		placed
			.filter((each) => each.step === step && (!isLast(step) || each.since > peaceFrom(on)))
			.toSorted((a, b) => byText(a.since, b.since))
			.map(({ one, since }) => ({ one, days: daysBetween(since, on) }));
	return Object.fromEntries(recruitmentSteps.map((step) => [step, at(step)])) as Board<T>;
}

/** How many are at each step of a board. */
export function countsOf(board: Board<unknown>): Record<RecruitmentStep, number> {
	const counts = recruitmentSteps.map((step) => [step, board[step].length]);
	return Object.fromEntries(counts) as Record<RecruitmentStep, number>;
}

/** Days from the vacancy to the yes, in the middle of all who said yes by a day and whose vacancy has a date. */
export function timeToFill(asked: Omit<Begun, 'openCall'>[], on: Day): Median {
	const days = asked.flatMap(({ vacantSince, acceptedOn }) => {
		const needed = acceptedOn !== null && acceptedOn <= on && daysToFill(vacantSince, acceptedOn);
		return typeof needed === 'number' ? [needed] : [];
	});
	return medianOf(days);
}

/** What each way of finding people brought by a day. */
export function routesOf(asked: Begun[], on: Day): RouteCount[] {
	const by = (day: Day | null) => day !== null && day <= on;
	return recruitmentRoutes.map((route) => {
		const those = asked.filter(
			({ openCall, prospectOn }) => openCall === (route === 'open-call') && prospectOn <= on
		);
		return {
			route,
			begun: those.length,
			invited: those.filter(({ invitedOn }) => by(invitedOn)).length,
			accepted: those.filter(({ acceptedOn }) => by(acceptedOn)).length,
			declined: those.filter(({ declinedOn }) => by(declinedOn)).length,
			timeToFill: timeToFill(those, on)
		};
	});
}

/** Whether an invitation or a call for a seat is out, or somebody said yes and is not oriented yet. */
export function isAsked(one: RecruitmentDays, on: Day): boolean {
	const step = stepOn(one, on);
	return step === 'invited' || step === 'accepted';
}

function sinceOf(days: RecruitmentDays, step: RecruitmentStep): Day {
	const { prospectOn, invitedOn, acceptedOn, orientedOn, declinedOn } = days;
	const since = {
		prospect: prospectOn,
		invited: invitedOn,
		accepted: acceptedOn,
		oriented: orientedOn,
		declined: declinedOn
	};
	return since[step] ?? prospectOn;
}

function isLast(step: RecruitmentStep): boolean {
	return step === 'oriented' || step === 'declined';
}
