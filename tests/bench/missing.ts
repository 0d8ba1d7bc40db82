import { connect, write, type Pool } from '#lib/server/connect.ts';
import { openDatabase } from '#lib/server/database.ts';
import * as findings from '#lib/server/findings.ts';
import { factsOf } from '#lib/server/rosters.ts';
import { readSettings } from '#lib/server/settings.ts';
import { makeTables } from '../../scripts/generate/tables.ts';
import { serveLongtable } from './servers.ts';

/** One line of the benchmark: what was done, the median in milliseconds, and its ratio to the line it is compared with. */
export interface Row {
	work: string;
	median: number;
	ratio: number | null;
}

const repetitions = 7;
const until = '2026-11-22';
const state = 'NC';

/**
 * A body of 60 seats and 500 members over five years: its answer, beside the same statements run by PostgreSQL alone. And
 * a state of 100 bodies judged in one pass, beside one body after the other. All in one run, on the server's own database.
 */
export async function benchMissing(): Promise<Row[]> {
	const longtable = await serveLongtable();
	const settings = { ...readSettings(), dataFolder: longtable.folder };
	const { ownerAddress } = await openDatabase(settings, { share: true });
	const owner = connect(ownerAddress);
	try {
		const large = await oneLargeBody(owner, ownerAddress, longtable.address);
		return [...large, ...(await manyBodies(owner))];
	} finally {
		await owner.end();
		await longtable.stop();
	}
}

async function oneLargeBody(owner: Pool, ownerAddress: string, address: string): Promise<Row[]> {
	const size = { state, prefix: 'large', bodies: 1, seats: 60, members: 500, months: 60, until };
	const [body] = await makeTables(owner, size);
	await owner`analyze`;
	const table = { id: body!, slug: 'large-1', name: 'Large', bylaws: {} };
	const statements = await statementsOf(ownerAddress, (sql) => factsOf(sql, table, until));

	const alone = await median(() => execution(owner, statements));
	const answer = await median(async () => {
		const start = performance.now();
		const response = await fetch(`${address}/large-1/missing.json?on=${until}`);
		await response.arrayBuffer();
		if (!response.ok) throw new Error(`The answer was ${response.status}.`);
		return performance.now() - start;
	});
	return [
		{ work: '60 seats, 500 members, 5 years: its SQL alone', median: alone, ratio: null },
		{ work: '  missing.json (goal: at most 3)', median: answer, ratio: answer / alone }
	];
}

async function manyBodies(owner: Pool): Promise<Row[]> {
	const size = { state, prefix: 'many', bodies: 100, seats: 25, members: 40, months: 24, until };
	const bodies = await makeTables(owner, size);
	await owner`analyze`;
	const judged = (work: () => Promise<unknown>) =>
		median(async () => {
			await owner`delete from finding where body_id = any (${bodies}::uuid[])`;
			const start = performance.now();
			await work();
			return performance.now() - start;
		});
	const who = { account: null };
	const naive = await judged(async () => {
		for (const body of bodies) await write(owner, who, (sql) => findings.refresh(sql, body, until));
	});
	const pass = await judged(() =>
		write(owner, who, (sql) => findings.refreshAll(sql, bodies, until))
	);
	return [
		{ work: '100 bodies judged, one after the other', median: naive, ratio: null },
		{ work: '  in one pass', median: pass, ratio: pass / naive }
	];
}

type Statement = { text: string; values: never[] };

// The statements that some work sends, as PostgreSQL gets them.
async function statementsOf(ownerAddress: string, work: (sql: Pool) => Promise<unknown>) {
	const statements: Statement[] = [];
	const listening = connect(ownerAddress, {
		max: 1,
		debug: (_, text, values) => statements.push({ text, values: values as never[] })
	});
	await work(listening).finally(() => listening.end());
	return statements.filter(({ text }) => /^\s*select/i.test(text) && !text.includes('pg_type'));
}

// What PostgreSQL itself says it took to plan and run the statements.
async function execution(owner: Pool, statements: Statement[]): Promise<number> {
	let sum = 0;
	for (const { text, values } of statements) {
		// eslint-disable-next-line no-restricted-syntax -- explain takes a statement, not a value
		const [row] = await owner.unsafe(`explain (analyze, timing off, format json) ${text}`, values);
		const [plan] = row!['QUERY PLAN'] as { 'Planning Time': number; 'Execution Time': number }[];
		sum += plan!['Planning Time'] + plan!['Execution Time'];
	}
	return sum;
}

/** The median of seven measurements in milliseconds, after one to warm up. */
export async function median(measure: () => Promise<number>): Promise<number> {
	await measure();
	const times: number[] = [];
	for (let run = 0; run < repetitions; run++) times.push(await measure());
	return times.toSorted((a, b) => a - b)[Math.floor(repetitions / 2)]!;
}
