import { sheetsOf, type CountySheet } from '#lib/domain/partner/sheet.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { pathRows } from '#lib/domain/response/call-paths.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as contacts from '#lib/server/contacts.ts';
import * as responses from '#lib/server/responses.ts';
import { askPartners } from '../answer.ts';

/** Reads whom to call in each county of a body: numbers, team and partners, as far as whoever asks may know. */
export async function askSheets(sql: Sql, body: Body, on: Day): Promise<CountySheet[]> {
	const [answer, kept, roles] = await Promise.all([
		askPartners(sql, body, on, null),
		responses.listPaths(sql, body.id),
		responses.listRoles(sql, body.id)
	]);
	const { map } = answer;
	const paths = pathRows(body.countyNames, kept, []);
	const inWriting = Object.keys({ ...answer.agreements, ...answer.protocols });
	const answering = kept.flatMap(({ answeredBy }) => answeredBy?.id ?? []);
	const stated = roles.map(({ organization }) => organization.id);
	const ids = [...map.team.map(({ id }) => id), ...inWriting, ...answering, ...stated];
	const known = await contacts.list(sql, ids);
	return sheetsOf({ map, paths, inWriting, roles, contacts: known });
}
