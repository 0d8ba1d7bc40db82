import type { Sql } from './connect.ts';

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const fips = /^\d{5}$/;

/** What records are called, by id or FIPS code: those whoever asks may see. Other texts are ignored. */
export async function list(sql: Sql, keys: string[]): Promise<Record<string, string>> {
	const ids = keys.filter((key) => uuid.test(key));
	const codes = keys.filter((key) => fips.test(key));
	const rows = await sql<{ id: string; name: string }[]>`
		select id::text, name from organization where id = any (${ids}::uuid[])
		union all select id::text, name from body where id = any (${ids}::uuid[])
		union all select id::text, ${shown(sql)} from person p where id = any (${ids}::uuid[])
		union all select m.id::text, ${shown(sql)} from membership m join person p on p.id = m.person_id where m.id = any (${ids}::uuid[])
		union all select id::text, code || ' ' || label from seat where id = any (${ids}::uuid[])
		union all select id::text, held_on::text from meeting where id = any (${ids}::uuid[])
		union all select id::text, title from seat_template where id = any (${ids}::uuid[])
		union all select id::text, coalesce(name, address, city, '') from location where id = any (${ids}::uuid[])
		union all select id::text, name from service where id = any (${ids}::uuid[])
		union all select id::text, name from wave where id = any (${ids}::uuid[])
		union all select id::text, name from catchment where id = any (${ids}::uuid[])
		union all select id::text, title from staff_position where id = any (${ids}::uuid[])
		union all select id::text, title from agreement where id = any (${ids}::uuid[])
		union all select id::text, what from joint_activity where id = any (${ids}::uuid[])
		union all select id::text, name from interagency_effort where id = any (${ids}::uuid[])
		union all select id::text, statement from goal where id = any (${ids}::uuid[])
		union all select fips, name from county where fips = any (${codes})
	`;
	return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

// A minor's surname stays off every page that is shared or printed.
function shown(sql: Sql) {
	return sql`case when p.minor then split_part(p.name, ' ', 1) else p.name end`;
}
