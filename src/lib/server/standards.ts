import type { Standard } from '#lib/domain/access/standard.ts';
import type { Sql } from './connect.ts';

/** The standards of access, in their order. */
export function list(sql: Sql): Promise<Standard[]> {
	return sql<Standard[]>`
		select code, name, name_es, source, standing, verified_on, service_types, state_code, classes, limits, test, minimum_providers
		from access_standard
		order by position, code
	`;
}
