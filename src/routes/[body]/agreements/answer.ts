import { togetherBy, type JointActivity } from '#lib/domain/agreement/activities.ts';
import {
	agreementsOn,
	countAgreements,
	type AgreementSeen
} from '#lib/domain/agreement/agreements.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import * as agreements from '#lib/server/agreements.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as jointActivities from '#lib/server/joint-activities.ts';

/** What organizations have in writing on a day and did together by then, as far as whoever asks may know. */
export interface AgreementsAnswer {
	agreements: AgreementSeen[];
	counts: ReturnType<typeof countAgreements>;
	/** Latest first; null for others than the body's own people. */
	activities: JointActivity[] | null;
}

/** Reads the agreements and joint activities of a body for a day. */
export async function askAgreements(
	sql: Sql,
	body: string,
	on: Day,
	sees: boolean
): Promise<AgreementsAnswer> {
	const [kept, done] = await Promise.all([
		agreements.list(sql, body),
		sees ? jointActivities.list(sql, body) : null
	]);
	const seen = agreementsOn(kept, on);
	return {
		agreements: seen,
		counts: countAgreements(seen),
		activities: done && togetherBy(done, on)
	};
}
