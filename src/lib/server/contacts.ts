import type { Contact } from '../domain/partner/sheet.ts';
import type { Sql } from './connect.ts';

/** How organizations are reached, as the directory has it: for anyone. Never a number of a person. */
export function list(sql: Sql, ids: string[]): Promise<Contact[]> {
	return sql<Contact[]>`
		select o.id, o.name, nullif(btrim(o.phone), '') as phone,
			${serviceNumber(sql, 'call')} as answers, ${serviceNumber(sql, 'respond')} as responds
		from organization o where o.id = any (${ids}::uuid[]) order by lower(o.name), o.id
	`;
}

// The number of the service that has this part in a crisis.
function serviceNumber(sql: Sql, role: 'call' | 'respond') {
	return sql`(
		select s.phone from service s
		where s.organization_id = o.id and s.status = 'active' and s.crisis_role = ${role} and btrim(s.phone) <> ''
		order by s.name, s.id limit 1
	)`;
}
