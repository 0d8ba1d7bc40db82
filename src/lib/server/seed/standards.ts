import type { Standard } from '#lib/domain/access/standard.ts';
import type { Sql } from '../connect.ts';
import { readSeed } from './files.ts';
import { addMissing } from './rows.ts';

/** Adds the standards of access that are missing, in the order of the list. */
export function addStandards(sql: Sql): Promise<void> {
	const standards = readSeed<Standard[]>('access-standards.json');
	return addMissing(
		sql,
		'access_standard',
		standards.map((standard, position) => ({ ...standard, position: position + 1 }))
	);
}
