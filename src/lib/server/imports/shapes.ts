import { randomUUID } from 'node:crypto';
import { featuresOf, type ShapeEntry } from '#lib/domain/import/shapes.ts';
import type { Sql } from '../connect.ts';
import { listCatchments, nameOf } from './catchments.ts';
import type { Context } from './context.ts';
import { FileRefused } from './file-refused.ts';
import { decode } from './read-text.ts';
import { addRows, changeRows } from './records.ts';

/** The GeoJSON in a file's bytes. Throws `FileRefused` when there is none. */
export function readJson(bytes: Uint8Array): unknown {
	const text = decode(bytes).replace(/^\ufeff/, '');
	try {
		const json: unknown = JSON.parse(text);
		if (featuresOf(json).length > 0) return json;
	} catch (error) {
		if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
	}
	throw new FileRefused('file_not_a_table');
}

/** Gives catchments their outline, adding those that are not there. */
export async function saveShapes(sql: Sql, entries: ShapeEntry[], context: Context) {
	const { known, fileName, ledger } = context;
	const catchments = await listCatchments(sql, known.today);
	const fresh: { row: number; record: object }[] = [];
	const older: { row: number; id: string; boundary: object }[] = [];

	for (const { row, name, stateCode, shape } of entries) {
		const states = stateCode ? [stateCode] : known.states.map(({ code }) => code);
		const found = states.flatMap(
			(state) => catchments.get(nameOf({ stateCode: state, catchment: name })) ?? []
		);
		if (found.length > 1) ledger.refuse(row, 'name', name, 'catchment_ambiguous');
		else if (found[0]) older.push({ row, id: found[0].id, boundary: shape });
		else if (!stateCode) ledger.refuse(row, 'state', name, 'state_needed');
		else
			fresh.push({
				row,
				record: { id: randomUUID(), state_code: stateCode, name, boundary: shape, source: fileName }
			});
	}
	await addRows(
		sql,
		'catchment',
		fresh.map(({ record }) => record)
	);
	const changed = await changeRows(
		sql,
		'catchment',
		older.map(({ id, boundary }) => ({ id, boundary }))
	);
	for (const { row } of fresh) ledger.mark(row, 'added');
	for (const { row, id } of older) ledger.mark(row, changed.has(id) ? 'changed' : 'unchanged');
}
