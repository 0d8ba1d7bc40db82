import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { findOrganizations } from './find-organizations.ts';
import type { Placed } from './organizations.ts';
import { changeRows } from './records.ts';

/** Sets the parents that the file names, once all of its organizations are there. */
export async function saveParents(sql: Sql, placed: Placed[], context: Context) {
	const asked = placed
		.filter(({ entry }) => entry.parent !== undefined)
		.map(({ entry, id }) => ({ row: entry.row, column: 'parent', text: entry.parent!, id }));
	const found = await findOrganizations(sql, asked, context);
	const rows: { id: string; parent_id: string; row: number }[] = [];

	for (const { row, text, id } of asked) {
		const parent = found.get(row);
		if (parent === id) context.ledger.refuse(row, 'parent', text, 'own_parent');
		else if (parent) rows.push({ id, parent_id: parent, row });
	}
	const changed = await changeRows(
		sql,
		'organization',
		rows.map(({ id, parent_id }) => ({ id, parent_id }))
	);
	for (const { id, row } of rows) if (changed.has(id)) context.ledger.mark(row, 'changed');
}
