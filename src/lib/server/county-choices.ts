import type { Sql } from './connect.ts';

/** A county to choose from. */
export interface CountyChoice {
	fips: string;
	name: string;
	stateCode: string;
}

/** The counties of a state by name; of all states when none is named. */
export function list(sql: Sql, state?: string): Promise<CountyChoice[]> {
	return sql<CountyChoice[]>`
		select fips, name, state_code from county
		where ${state ?? null}::text is null or state_code = ${state ?? null}
		order by state_code, name
	`;
}
