import type { Day } from '#lib/domain/place/dates.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as countyChoices from '#lib/server/county-choices.ts';
import * as members from '#lib/server/members.ts';
import * as organizations from '#lib/server/organizations.ts';
import * as seats from '#lib/server/seats.ts';

/** What the questions about a member offer as answers. */
export interface MemberChoices {
	organizations: { id: string; name: string }[];
	counties: { fips: string; name: string }[];
	members: { id: string; name: string }[];
	seats: { code: string; label: string; labelEs: string | null; open: boolean }[];
}

/** Reads them for the form about a member of a body. */
export async function choicesOf(sql: Sql, body: Body, on: Day): Promise<MemberChoices> {
	const list = await seats.list(sql, body.id, on);
	const all = await members.list(sql, body.id, on);
	return {
		organizations: await organizations.listChoices(sql, body.id, on),
		counties: await countyChoices.list(sql, body.stateCode),
		members: all.map(({ id, name }) => ({ id, name })),
		seats: list
			.filter(({ applicable }) => applicable)
			.map(({ id, label, labelEs, minimum, confirmed }) => ({
				code: id,
				label,
				labelEs,
				open: confirmed.length < minimum
			}))
	};
}
