import {
	togetherBy,
	type JointActivity,
	type PlannedActivity
} from '#lib/domain/agreement/activities.ts';
import {
	agreementsOn,
	countAgreements,
	type AgreementSeen
} from '#lib/domain/agreement/agreements.ts';
import { sharingOf, type SharingSeen } from '#lib/domain/agreement/sharing.ts';
import {
	countyTrainings,
	trainingsBy,
	type CountyTraining,
	type TrainingSeen
} from '#lib/domain/agreement/trainings.ts';
import type { Task } from '#lib/domain/plan/tasks.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import * as agreements from '#lib/server/agreements.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as jointActivities from '#lib/server/joint-activities.ts';
import * as partnerships from '#lib/server/partnerships.ts';
import * as plans from '#lib/server/plans.ts';
import { respondersOf } from '#lib/server/work-findings.ts';

/** What organizations have in writing on a day and did together by then, as far as whoever asks may know. */
export interface AgreementsAnswer {
	agreements: AgreementSeen[];
	counts: ReturnType<typeof countAgreements>;
	/** Who gives whom data under them. */
	sharing: SharingSeen;
	/** Latest first; null for others than the body's own people, as the two below. */
	activities: JointActivity[] | null;
	/** What is to be held, the first due first. */
	planned: PlannedActivity[] | null;
	training: TrainingSeen | null;
	/** What those activities asked for. */
	actions: Task[] | null;
}

/** Reads the agreements and joint activities of a body for a day. */
export async function askAgreements(
	sql: Sql,
	body: string,
	on: Day,
	sees: boolean
): Promise<AgreementsAnswer> {
	const [kept, pairs, done, planned, tasks] = await Promise.all([
		agreements.list(sql, body),
		partnerships.list(sql, body),
		sees ? jointActivities.list(sql, body) : null,
		sees ? jointActivities.listPlanned(sql, body) : null,
		sees ? plans.listTasks(sql, body) : null
	]);
	const seen = agreementsOn(kept, on);
	return {
		agreements: seen,
		counts: countAgreements(seen),
		sharing: sharingOf(seen, pairs),
		activities: done && togetherBy(done, on),
		planned,
		training: done && trainingsBy(done, on),
		actions: tasks && tasks.filter(({ jointActivityId }) => jointActivityId !== null)
	};
}

/** Reads who trained whom by a day, and where law enforcement and the crisis team trained together. For who may see the body's people. */
export async function askTrainings(
	sql: Sql,
	body: string,
	on: Day
): Promise<{ training: TrainingSeen; counties: CountyTraining[] | null }> {
	const done = await jointActivities.list(sql, body);
	const responders = await respondersOf(sql, body, on);
	return { training: trainingsBy(done, on), counties: countyTrainings(done, responders, on) };
}
