import type { Values } from './change.ts';

/** The values of a record under the names they have in the program: `county_fips` is `countyFips`. */
export function camel(values: Values): Values {
	const named = (column: string) =>
		column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [named(key), value]));
}
