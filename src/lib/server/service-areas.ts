import type { Shape } from '../domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** An area that a service comes to or is for: a FIPS code, a postal code, a state, miles around its places, an outline. */
export type ServiceAreaInput =
	| { kind: 'county' | 'postal_code' | 'statewide'; value: string }
	| { kind: 'radius'; value: { miles: number } }
	| { kind: 'polygon'; value: Shape };

/** Keeps exactly these areas as those of a service; the same ones stay untouched. */
export async function replace(
	sql: Sql,
	{ service, body }: { service: string; body: string },
	areas: ServiceAreaInput[]
): Promise<void> {
	const kinds = areas.map(({ kind }) => kind);
	const values = areas.map(({ value }) => JSON.stringify(value));
	await sql`
		with wanted as (
			select distinct kind, value::jsonb as value from unnest(${kinds}::text[], ${values}::text[]) as w (kind, value)
		),
		gone as (
			delete from service_area a
			where a.service_id = ${service} and not exists (select from wanted w where w.kind = a.kind and w.value = a.value)
		)
		insert into service_area (service_id, home_body_id, kind, value)
		select ${service}, ${body}, w.kind, w.value from wanted w
		where not exists (select from service_area a where a.service_id = ${service} and a.kind = w.kind and a.value = w.value)
	`;
}
