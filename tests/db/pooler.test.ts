import { once } from 'node:events';
import { connect as reach, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, read } from '#lib/server/connect.ts';
import { fitForPooler } from '#lib/server/pooler.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let between: Server;
let pooled: string;

beforeAll(async () => {
	database = await freshDatabase();
	between = await standBetween(database.appUrl);
	const url = new URL(database.appUrl);
	url.searchParams.delete('host');
	url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
	pooled = url.href;
});

afterAll(async () => {
	between.close();
	await database.close();
});

// Hands everything on, but names a process of its own, as a pooler does.
async function standBetween(address: string): Promise<Server> {
	const { searchParams, hostname, port } = new URL(address);
	const folder = searchParams.get('host');
	const to = folder
		? { path: `${folder}/.s.PGSQL.${port || 5432}` }
		: { host: hostname, port: Number(port || 5432) };
	const server = createServer((client) => {
		const behind = reach(to);
		client.pipe(behind).on('error', () => {});
		behind.on('data', (bytes) => client.write(renamed(bytes))).on('close', () => client.end());
		client.on('error', () => {});
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	return server;
}

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
