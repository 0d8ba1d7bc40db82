import { randomUUID } from 'node:crypto';
import { fold } from '#lib/domain/import/fold.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { listCandidates, type Candidate } from './match-organizations.ts';
import { nearOrganizations } from './near-names.ts';
import { addRows } from './records.ts';

/** A cell that names an organization, by id or exact name. */
export type AskedOrganization = { row: number; column: string; text: string };

/**
 * The organizations that cells of a file mean, by row: the body's own first, then the shared directory's, then others'.
 * Refuses rows with an unknown one, or adds it to the body's directory when that was asked for.
 */
export async function findOrganizations(sql: Sql, asked: AskedOrganization[], context: Context) {
	const names = [...new Map(asked.map(({ text }) => [fold(text), text])).values()];
	const candidates = await listCandidates(
		sql,
		names.map((name) => ({ id: name, name })),
		context.bodyId
	);
	const meant = new Map(
		names.map((name, index) => [fold(name), preferred(candidates[index]!, context.bodyId)])
	);
	const missing = names.filter((name) => meant.get(fold(name))!.length === 0);
	const created = context.createOrganizations
		? await createAll(sql, missing, context)
		: new Map<string, string>();
	const near = context.createOrganizations
		? new Map<string, string>()
		: await nearNames(sql, missing);
	const found = new Map<number, string>();
	const untold = new Set(created.keys());

	for (const { row, column, text } of asked) {
		const [first, second] = meant.get(fold(text)) ?? [];
		const id = first?.id ?? created.get(fold(text));
		if (second) refuseAmbiguous(context, row, column, text, meant.get(fold(text))!);
		else if (id) found.set(row, id);
		else refuseUnknown(context, row, column, text, near.get(fold(text)));
		// Once for each organization, however often it is named.
		if (untold.delete(fold(text))) context.ledger.warn(row, column, text, 'organization_created');
	}
	return found;
}

function preferred(candidates: Candidate[], bodyId: string | null): Candidate[] {
	const byId = candidates.filter((one) => one.byId);
	if (byId.length > 0) return byId;
	const own = candidates.filter((one) => one.homeBodyId === bodyId);
	if (own.length > 0) return own;
	const shared = candidates.filter((one) => one.homeBodyId === null);
	return shared.length > 0 ? shared : candidates;
}

function refuseAmbiguous(
	context: Context,
	row: number,
	column: string,
	text: string,
	meant: Candidate[]
) {
	const ids = meant.map(({ reference, id }) => reference ?? id);
	context.ledger.refuse(row, column, text, 'organization_ambiguous', { ids });
}

function refuseUnknown(context: Context, row: number, column: string, text: string, near = '') {
	context.ledger.refuse(row, column, text, 'organization_unknown', { near: near ? [near] : [] });
}

async function nearNames(sql: Sql, missing: string[]) {
	const near = await nearOrganizations(
		sql,
		missing.slice(0, 300).map((name) => ({ row: 0, name }))
	);
	return new Map(near.map(({ name, near }) => [fold(name), near]));
}

async function createAll(sql: Sql, names: string[], { bodyId, fileName }: Context) {
	const rows = names.map((name) => ({
		id: randomUUID(),
		name,
		home_body_id: bodyId,
		source: fileName
	}));
	await addRows(sql, 'organization', rows);
	return new Map(rows.map(({ id, name }) => [fold(name), id]));
}
