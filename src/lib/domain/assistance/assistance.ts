import { medianOf, type Median } from '../median.ts';
import { byText } from '../order.ts';
import { daysBetween, monthsBefore, type Day } from '../place/dates.ts';

/** What help is asked about. */
export const assistanceTopics = [
	'coordination',
	'reporting',
	'outcomes',
	'data_use',
	'equity',
	'policy',
	'implementation',
	'training',
	'other'
] as const;

export type AssistanceTopic = (typeof assistanceTopics)[number];

/** The steps of a request, as they follow each other; withdrawn ends it. */
export const assistanceSteps = [
	'asked',
	'triaged',
	'assigned',
	'delivered',
	'followed-up',
	'withdrawn'
] as const;

export type AssistanceStep = (typeof assistanceSteps)[number];

/** The day of each step that was taken. */
export interface AssistanceDays {
	askedOn: Day;
	triagedOn: Day | null;
	assignedOn: Day | null;
	deliveredOn: Day | null;
	followedUpOn: Day | null;
	withdrawnOn: Day | null;
}

/** A request at the step it had reached by a day, and for how many days it has been there. */
export interface AtStep<T> {
	one: T;
	step: AssistanceStep;
	days: number;
}

/** How long answers take: days from the asking, each over the requests that got that far within twelve months. */
export interface ResponseTimes {
	/** To the first step taken by the state. */
	answered: Median;
	delivered: Median;
}

/** How often help was asked about a topic, by the places asked for. */
export interface TopicDemand {
	topic: AssistanceTopic;
	n: number;
	/** Of those, neither delivered nor withdrawn. */
	open: number;
	byPlace: Map<string, number>;
}

/** Finished requests stay on the board for so many months, and so far back times and topics are counted. */
export const monthsOnBoard = 12;

const endSteps: AssistanceStep[] = ['followed-up', 'withdrawn'];

/** Every request asked by a day at its step, those longest there first; the finished ones of the last twelve months only. */
export function boardOf<T extends AssistanceDays>(requests: T[], on: Day): AtStep<T>[] {
	const from = monthsBefore(on, monthsOnBoard);
	return requests
		.flatMap((one) => {
			const reached = reachedBy(one, on);
			return reached ? [{ one, ...reached }] : [];
		})
		.filter(({ step, since }) => !endSteps.includes(step) || since > from)
		.toSorted((a, b) => byText(a.since, b.since))
		.map(({ one, step, since }) => ({ one, step, days: daysBetween(since, on) }));
}

/** How long the state takes, over requests of the twelve months before a day. */
export function responseTimes(requests: AssistanceDays[], on: Day): ResponseTimes {
	const asked = recent(requests, on);
	const daysTo = (day: (one: AssistanceDays) => Day | null) =>
		medianOf(
			asked.flatMap((one) => {
				const taken = day(one);
				return taken !== null && taken <= on ? [daysBetween(one.askedOn, taken)] : [];
			})
		);
	// What was withdrawn as well is not counted as help that came.
	const delivery = (one: AssistanceDays) =>
		reachedBy(one, on)?.step === 'withdrawn' ? null : one.deliveredOn;
	return { answered: daysTo(firstAnswer), delivered: daysTo(delivery) };
}

/** What was asked about in the twelve months before a day, most often first; a request counts in each of its places. */
export function demandByTopic<
	T extends AssistanceDays & { topic: AssistanceTopic; places: string[] }
>(requests: T[], on: Day): TopicDemand[] {
	return [...Map.groupBy(recent(requests, on), ({ topic }) => topic)]
		.map(([topic, same]) => ({
			topic,
			n: same.length,
			open: same.filter((one) => isOpen(one, on)).length,
			byPlace: countPlaces(same)
		}))
		.toSorted((a, b) => b.n - a.n || byText(a.topic, b.topic));
}

/** Whether help was asked for by a day and neither given nor given up. */
export function isOpen(one: AssistanceDays, on: Day): boolean {
	const reached = reachedBy(one, on);
	return reached !== null && ['asked', 'triaged', 'assigned'].includes(reached.step);
}

function reachedBy(one: AssistanceDays, on: Day): { step: AssistanceStep; since: Day } | null {
	const days: [AssistanceStep, Day | null][] = [
		['withdrawn', one.withdrawnOn],
		['followed-up', one.followedUpOn],
		['delivered', one.deliveredOn],
		['assigned', one.assignedOn],
		['triaged', one.triagedOn],
		['asked', one.askedOn]
	];
	for (const [step, since] of days) if (since !== null && since <= on) return { step, since };
	return null;
}

function firstAnswer({ triagedOn, assignedOn, deliveredOn }: AssistanceDays): Day | null {
	return triagedOn ?? assignedOn ?? deliveredOn;
}

function recent<T extends AssistanceDays>(requests: T[], on: Day): T[] {
	const from = monthsBefore(on, monthsOnBoard);
	return requests.filter(({ askedOn }) => askedOn > from && askedOn <= on);
}

function countPlaces(requests: { places: string[] }[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const place of requests.flatMap(({ places }) => places)) {
		counts.set(place, (counts.get(place) ?? 0) + 1);
	}
	return counts;
}
