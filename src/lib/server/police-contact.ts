import type { ResponseCount } from '../domain/partner/police-contact.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a count, by its columns; the time is a range as PostgreSQL writes it. */
export type ResponseCountInput = Pick<ResponseCount, 'countyFips' | 'responses' | 'withPolice'> & {
	during: string;
};

/** The counts of a body, the latest first: for its own people and who leads its state, for others nothing. */
export function list(sql: Sql, body: string): Promise<ResponseCount[]> {
	return sql<ResponseCount[]>`
		select id, county_fips, lower(during) as from, upper(during) - 1 as last, responses, with_police, version
		from crisis_response_count where body_id = ${body} order by during desc, county_fips
	`;
}
