import { partnershipsOn, type PartnershipSeen } from '#lib/domain/agreement/partnerships.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as jointActivities from '#lib/server/joint-activities.ts';
import * as partnerships from '#lib/server/partnerships.ts';

/** Reads what organizations give each other and when they last met. For who may see the body's people; for others nothing. */
export async function askPartnerships(sql: Sql, body: string, on: Day): Promise<PartnershipSeen[]> {
	const kept = await partnerships.list(sql, body);
	return partnershipsOn(kept, await jointActivities.list(sql, body), on);
}
