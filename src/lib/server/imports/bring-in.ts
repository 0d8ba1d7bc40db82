import { createHash, randomUUID } from 'node:crypto';
import { fileProblem, type Refusal } from '#lib/domain/import/problem.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import postgres from 'postgres';
import type { Sql } from '../connect.ts';
import * as events from '../events.ts';
import { FileRefused } from './file-refused.ts';
import { importers } from './kinds.ts';
import { findKnown } from './known.ts';
import { refreshFindings } from './refresh.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { nothingSaved, saved, type Report } from './report.ts';
import { saveGoodRows } from './save-rows.ts';

/** What somebody wants to bring in. */
export type Order = {
	kind: string;
	bodyId: string | null;
	fileName: string;
	bytes: Uint8Array;
	sheet?: string | undefined;
	today: Day;
	/** Do everything, then take it back: the report says what would happen. */
	dryRun?: boolean;
	/** Save the good rows although others are refused. */
	acceptValid?: boolean;
	createOrganizations?: boolean;
	/** The wave of ties where a row names none. */
	wave?: string | undefined;
};

/** One transaction, all or nothing, in the name of whoever brings the file. */
export type Door = <T>(work: (sql: Sql) => Promise<T>, about?: { import?: string }) => Promise<T>;

/** Takes the transaction back and carries the report out of it. */
class TakenBack extends Error {
	report: Report;

	constructor(report: Report) {
		super('taken back');
		this.report = report;
	}
}

/** Brings a file in, all or nothing, in one transaction. */
export async function bringIn(door: Door, order: Order): Promise<Report> {
	return (await bring(door, order)).report;
}

/** What would become of a file, and how it begins; nothing is saved. */
export function look(door: Door, order: Order): Promise<{ report: Report; sample: string[][] }> {
	return bring(door, { ...order, dryRun: true, acceptValid: true });
}

async function bring(door: Door, order: Order) {
	const importer = importers.get(order.kind);
	if (!importer) throw new Error(`There is no kind of import called "${order.kind}".`);
	let sample: string[][] = [];
	try {
		const file = await openFile(order.bytes, importer, order.sheet);
		sample = file.sample;
		const id = randomUUID();
		return { report: await door((sql) => saveFile(sql, id, file, order), { import: id }), sample };
	} catch (error) {
		return {
			report: error instanceof TakenBack ? error.report : failedReport(order, error),
			sample
		};
	}
}

function failedReport({ kind }: Order, error: unknown): Report {
	return nothingSaved(kind, 0, [error instanceof FileRefused ? error.refusal : refusalOf(error)]);
}

async function saveFile(sql: Sql, id: string, file: OpenFile, order: Order): Promise<Report> {
	await sql`select set_config('statement_timeout', '10min', true)`;
	const { bodyId, fileName, kind, dryRun, acceptValid, createOrganizations = false, wave } = order;
	const known = await findKnown(sql, bodyId, order.today);
	const reading = await file.understand(known);
	const context = { bodyId, fileName, createOrganizations, wave, known };
	const { ledger, refused, warnings } = await saveGoodRows(sql, reading, file.save, context);

	if (refused.length > 0 && !acceptValid)
		throw new TakenBack(nothingSaved(kind, reading.rows, refused, warnings));
	const report = saved(id, kind, reading.rows, refused, warnings, ledger);
	if (dryRun) throw new TakenBack({ ...report, id: null });
	await keepReport(sql, order, report);
	await refreshFindings(sql, bodyId, order.today);
	return report;
}

async function keepReport(sql: Sql, order: Order, report: Report) {
	const { id, kind, rows, added, changed, unchanged, refused, warnings } = report;
	const hash = createHash('sha256').update(order.bytes).digest('hex');
	const kept = { refused: refused.slice(0, 1000), warnings };
	await sql`
		insert into import (id, kind, body_id, file_name, file_hash, account_id, rows, added, changed, unchanged, refused, report)
		values (
			${id}, ${kind}, ${order.bodyId}, ${order.fileName}, ${hash}, setting_account(),
			${rows}, ${added}, ${changed}, ${unchanged}, ${refused.length}, ${sql.json(kept as never)}
		)
	`;
	await events.add(sql, 'import', { id, kind, added, changed }, order.bodyId);
}

// What the rules of the database refuse is told, not thrown; anything else is a fault of ours.
function refusalOf(error: unknown): Refusal {
	if (!(error instanceof postgres.PostgresError)) throw error;
	if (error.code === '42501') return fileProblem('not_allowed');
	if (!error.code.startsWith('23') && !error.code.startsWith('22')) throw error;
	return fileProblem('conflict', {
		rule: error.constraint_name ?? error.code,
		detail: error.detail ?? ''
	});
}
