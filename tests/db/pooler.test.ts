import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, read } from '#lib/server/connect.ts';
import { fitForPooler } from '#lib/server/pooler.ts';
import { standBetween, type Between } from './between.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let between: Between;
let pooled: string;

beforeAll(async () => {
	database = await freshDatabase();
	between = await standBetween(database.appUrl, renamed);
	pooled = between.address;
});

afterAll(async () => {
	between.shut();
	await database.close();
});

// A pooler names a process of its own.
const keyMessage = Buffer.from([0x4b, 0, 0, 0, 12]);

function renamed(bytes: Buffer): Buffer {
	const at = bytes.indexOf(keyMessage);
	if (at >= 0) bytes.writeUInt32BE(1, at + keyMessage.length);
	return bytes;
}

test('behind a pooler no statement is prepared; in front of PostgreSQL itself they are', async () => {
	expect(await fitForPooler(database.appUrl)).toBe(database.appUrl);
	expect(new URL(await fitForPooler(pooled)).searchParams.get('prepare')).toBe('false');
	expect(await fitForPooler(`${pooled}?prepare=true`)).toBe(`${pooled}?prepare=true`);
});

test('statements that are not prepared give the same answers', async () => {
	for (const [address, kept] of [
		[database.appUrl, 1],
		[await fitForPooler(pooled), 0]
	] as const) {
		const sql = connect(address, { max: 1 });
		const rows = await read(sql, { account: null }, async (sql) => {
			await sql`select ${'2026-03-08'}::date + 1`;
			return sql`
				select ${'2026-03-08'}::date + 1 as next,
					(select count(*) from pg_prepared_statements where statement like 'select $1::date + 1') as kept
			`;
		});
		await sql.end();
		expect(rows[0]).toMatchObject({ next: '2026-03-09' });
		expect(rows[0]!.kept).toBe(kept);
	}
});
