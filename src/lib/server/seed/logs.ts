import type { EffortKind } from '#lib/domain/participation/participation.ts';
import type { FeedbackSource } from '#lib/domain/feedback/feedback.ts';
import type { ChallengeTag } from '#lib/domain/partner/challenges.ts';
import { daysBefore, type Day } from '#lib/domain/place/dates.ts';
import { halfYearsUntil } from '#lib/domain/place/half-years.ts';
import type { SupportStatus, SupportStrategy } from '#lib/domain/state/support.ts';
import type { Band } from '#lib/domain/vocabulary.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { catchmentId } from './catchments.ts';
import { readSeed } from './files.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify, span } from './rows.ts';

/** What collaboratives wrote down; days are days before the demonstration was made. */
interface Logs {
	visits: {
		body: string;
		organization: string;
		ago: number;
		levels: Band[];
		topic: string;
		practice?: string;
	}[];
	efforts: Effort[];
	feedback: {
		body: string;
		heard: number;
		source: FeedbackSource;
		text: string;
		change?: string;
		decided?: number;
		told?: number;
		how?: string;
	}[];
	/** Responses and those with law enforcement in the latest whole half-years, the earliest first. */
	responses: { body: string; county: string; halves: [number, number | null][] }[];
	challenges: {
		body: string;
		tag: ChallengeTag;
		opened: number;
		closed?: number;
		what: string;
		local?: string;
		state?: string;
		owner?: string;
	}[];
	support: {
		catchment: string;
		strategy: SupportStrategy;
		steps: { ago: number; status: SupportStatus; note?: string }[];
	}[];
}

interface Effort {
	body: string;
	code: string;
	kind: EffortKind;
	name: string;
	counties?: string[];
	organizations?: string[];
	attended: { ago: number; topic: string; followUp?: string; due?: number; done?: number }[];
}

/** Adds what some collaboratives wrote down of their work outside meetings. */
export async function addLogs(sql: Sql, on: Day): Promise<void> {
	const { visits, efforts, feedback, support, challenges, responses } = readSeed<Logs>('logs.json');
	await addRows(
		sql,
		'outreach_visit',
		visits.map(({ body, organization, ago, levels, topic, practice = null }) => ({
			...{ id: identify('outreach visit', body, topic), bodyId: bodyId(body), levels, topic },
			...{ organizationId: organizationId(organization), heldOn: daysBefore(on, ago) },
			...{ practice, invented: true }
		}))
	);
	await addRows(sql, 'interagency_effort', efforts.map(effortRow));
	await addRows(
		sql,
		'participation',
		efforts.flatMap((effort) => attendedRows(effort, on))
	);
	await addRows(
		sql,
		'feedback_loop',
		feedback.map((each) => loopRow(each, on))
	);
	await addRows(
		sql,
		'crisis_response_count',
		responses.flatMap((each) => responseRows(each, on))
	);
	await addRows(
		sql,
		'partnering_challenge',
		challenges.map((each) => challengeRow(each, on))
	);
	await addRows(
		sql,
		'state_support',
		support.flatMap((each) => supportRows(each, on))
	);
}

function effortId({ body, code }: Effort): string {
	return identify('interagency effort', body, code);
}

function effortRow(effort: Effort) {
	const { body, kind, name, counties = [], organizations = [] } = effort;
	return {
		...{ id: effortId(effort), bodyId: bodyId(body), kind, name, counties, during: span(null) },
		...{ organizations: organizations.map(organizationId), invented: true }
	};
}

function attendedRows(effort: Effort, on: Day) {
	const day = daysOf(on);
	return effort.attended.map(({ ago, topic, followUp = null, due, done }) => ({
		...{ id: identify('participation', effort.body, effort.code, topic), topic, followUp },
		...{ bodyId: bodyId(effort.body), interagencyEffortId: effortId(effort), invented: true },
		...{ heldOn: day(ago), dueOn: day(due), doneOn: day(done) }
	}));
}

function loopRow({ body, text, source, ...rest }: Logs['feedback'][number], on: Day) {
	const day = daysOf(on);
	return {
		...{ id: identify('feedback', body, text), bodyId: bodyId(body), source, feedback: text },
		...{ heardOn: day(rest.heard), decidedOn: day(rest.decided), toldOn: day(rest.told) },
		...{ changeMade: rest.change ?? null, toldHow: rest.how ?? null, invented: true }
	};
}

function challengeRow({ body, tag, what, ...rest }: Logs['challenges'][number], on: Day) {
	const day = daysOf(on);
	return {
		...{ id: identify('challenge', body, what), bodyId: bodyId(body), tag, what },
		...{ localStrategy: rest.local ?? null, stateStrategy: rest.state ?? null },
		...{ owner: rest.owner ?? null, openedOn: day(rest.opened), closedOn: day(rest.closed) },
		invented: true
	};
}

function responseRows({ body, county, halves }: Logs['responses'][number], on: Day) {
	const whole = halfYearsUntil(on, halves.length + 1);
	return halves.map(([responses, withPolice], at) => ({
		...{ id: identify('crisis responses', body, county, String(at)), bodyId: bodyId(body) },
		...{ countyFips: county, responses, withPolice, invented: true },
		during: span(whole[at]!.from, whole[at + 1]!.from)
	}));
}

function supportRows({ catchment, strategy, steps }: Logs['support'][number], on: Day) {
	return steps.map(({ ago, status, note = null }) => ({
		...{ id: identify('state support', catchment, strategy, status), strategy, status, note },
		...{ catchmentId: catchmentId(catchment), stateCode: 'NC', invented: true },
		onDay: daysBefore(on, ago)
	}));
}

function daysOf(on: Day) {
	return (ago?: number) => (ago === undefined ? null : daysBefore(on, ago));
}
