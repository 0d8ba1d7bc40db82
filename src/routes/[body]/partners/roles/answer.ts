import type { Contact } from '#lib/domain/partner/sheet.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import { roleMatrix, type RoleMatrix } from '#lib/domain/response/roles.ts';
import type { Body } from '#lib/server/bodies.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as contacts from '#lib/server/contacts.ts';
import * as responses from '#lib/server/responses.ts';
import { askPartners } from '../answer.ts';

/** Who does what in a response to a crisis, as far as whoever asks may know, with how they are reached otherwise. */
export interface RolesAnswer {
	matrix: RoleMatrix;
	/** The directory's contacts, by the id of the organization. */
	contacts: Record<string, Contact>;
}

/** Reads the roles of the partners of a body: the mobile crisis team, and every organization of a type that it is asked to have. */
export async function askRoles(sql: Sql, body: Body, on: Day): Promise<RolesAnswer> {
	const [{ map }, roles] = await Promise.all([
		askPartners(sql, body, on, null),
		responses.listRoles(sql, body.id)
	]);
	const partners = [...map.team, ...map.types.flatMap(({ organizations }) => organizations)];
	const matrix = roleMatrix(
		partners.map(({ id, name }) => ({ id, name })),
		roles
	);
	const known = await contacts.list(
		sql,
		matrix.rows.map(({ id }) => id)
	);
	return { matrix, contacts: Object.fromEntries(known.map((contact) => [contact.id, contact])) };
}
