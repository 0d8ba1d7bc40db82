import type { AssetKind, InformalAsset } from '../domain/partner/assets.ts';
import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a place or group, by its columns. */
export interface AssetInput {
	kind: AssetKind;
	name: string;
	countyFips: string;
	contactId: string | null;
	/** The day on which it agreed to be named; without one it is not kept. */
	consentOn: Day;
}

/** The places and groups that agreed to be named by a body: for anyone; by name. */
export function list(sql: Sql, body: string): Promise<InformalAsset[]> {
	return sql<InformalAsset[]>`
		select a.id, a.kind, a.name, a.county_fips, a.version,
			case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as contact
		from informal_asset a left join organization o on o.id = a.contact_id
		where a.body_id = ${body} order by lower(a.name), a.id
	`;
}
