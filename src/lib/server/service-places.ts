import type { Sql } from './connect.ts';

/** Offers a service at exactly these places of its organization, of those that whoever asks may see. */
export async function replace(
	sql: Sql,
	{ service, body }: { service: string; body: string },
	places: string[]
): Promise<void> {
	await sql`
		delete from service_at_location a
		where a.service_id = ${service} and a.location_id <> all (${places}::uuid[])
	`;
	await sql`
		insert into service_at_location (service_id, location_id, home_body_id)
		select s.id, l.id, ${body} from service s join location l on l.organization_id = s.organization_id
		where s.id = ${service} and l.id = any (${places}::uuid[])
			and not exists (select from service_at_location a where a.service_id = s.id and a.location_id = l.id)
	`;
}
