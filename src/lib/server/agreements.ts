import type { Agreement } from '../domain/agreement/agreements.ts';
import { periodOf } from '../domain/place/periods.ts';
import type { Sql } from './connect.ts';
import { named } from './named-organizations.ts';

type Row = Omit<Agreement, 'from' | 'last'> & { during: string };

/** What people fill in about an agreement. */
export type AgreementInput = Omit<Agreement, 'id' | 'version' | 'parties' | 'from' | 'last'> & {
	parties: string[];
	during: string;
};

/** The agreements of a body that whoever asks may read: all for its own people, the open ones for others; by title. */
export async function list(sql: Sql, body: string): Promise<Agreement[]> {
	const rows = await sql<Row[]>`
		select id, kind, title, ${named(sql, 'a.parties')} as parties, during, reviewed_on, review_on, shares_data, shared_what,
			shared_purpose, shared_as, shared_basis, shared_protection, shared_from, shared_to, barriers, document, open_to_all, version
		from agreement a where body_id = ${body} order by lower(title), id
	`;
	return rows.map(({ during, ...row }) => {
		const { from, last } = periodOf(during);
		return { ...row, from, last };
	});
}
