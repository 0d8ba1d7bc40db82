import type { Sql } from '../connect.ts';
import { readSeed } from './files.ts';
import { addMissing } from './rows.ts';

/** Adds the sectors that are missing, in the order of the list. */
export function addSectors(sql: Sql): Promise<void> {
	const sectors = readSeed<{ code: string; name: string; otherNames: string[] }[]>('sectors.json');
	return addMissing(
		sql,
		'sector',
		sectors.map((sector, position) => ({ ...sector, position: position + 1 }))
	);
}
