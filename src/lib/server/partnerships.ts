import type { Partnership } from '../domain/agreement/partnerships.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a partnership, by its columns. */
export type PartnershipInput = Omit<Partnership, 'id' | 'version' | 'one' | 'other'> & {
	oneId: string;
	otherId: string;
};

/** The partnerships of a body by name: for its own people, for others nothing. */
export function list(sql: Sql, body: string): Promise<Partnership[]> {
	return sql<Partnership[]>`
		select p.id, jsonb_build_object('id', a.id, 'name', a.name) as one, jsonb_build_object('id', b.id, 'name', b.name) as other,
			p.meets_every, p.met_on, p.one_offers, p.other_offers, p.opportunities, p.decides_together, p.lived_experience,
			p.barriers, p.version
		from partnership p join organization a on a.id = p.one_id join organization b on b.id = p.other_id
		where p.body_id = ${body} order by lower(a.name), lower(b.name), p.id
	`;
}
