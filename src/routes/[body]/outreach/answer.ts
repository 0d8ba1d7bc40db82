import { outreachOf, type Outreach } from '#lib/domain/outreach/outreach.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as organizations from '#lib/server/organizations.ts';
import * as outreach from '#lib/server/outreach.ts';

/** Whom a table visited by a day, and whom not; for its own people. */
export async function askOutreach(
	sql: Sql,
	{ id, countyNames }: Pick<Body, 'id' | 'countyNames'>,
	on: Day
): Promise<Outreach> {
	const [visits, agencies] = await Promise.all([
		outreach.list(sql, id),
		organizations.listAgencies(sql, id, on)
	]);
	return outreachOf(visits, agencies, countyNames, on);
}
