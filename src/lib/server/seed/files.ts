import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const folder = new URL('../../../../db/seed/', import.meta.url);

/** The content of a JSON file in db/seed. The caller names its shape, which the seed's tests hold to. */
export function readSeed<T>(name: string): T {
	return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}

/** The rows of a CSV file in db/seed, each cell as text under the name of its column. */
export function readSheet<Column extends string>(name: string): Record<Column, string>[] {
	return parse(readFileSync(new URL(name, folder)), { columns: true });
}
