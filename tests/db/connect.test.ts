import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, read, refuseIfPowerful, write } from '#lib/server/connect.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;

beforeAll(async () => {
	database = await freshDatabase();
});

afterAll(() => database.close());

const visitor = { account: null };

describe('a transaction', () => {
	it('tells PostgreSQL who asks, and forgets it afterwards', async () => {
		const account = '6f0f3f6e-0000-4000-8000-000000000001';
		const one = connect(database.appUrl, { max: 1 });
		const inside = await read(one, { account, import: '7', note: 'why' }, async (sql) => {
			return sql`select current_setting('app.account') as a, current_setting('app.import') as i`;
		});
		const [after] = await one`select current_setting('app.account', true) as a`;
		await one.end();

		expect(inside[0]).toEqual({ a: account, i: '7' });
		expect(after?.a ?? '').toBe('');
	});

	it('cannot write when it reads', async () => {
		const attempt = read(database.owner, visitor, (sql) => sql`create table never (id int)`);
		await expect(attempt).rejects.toMatchObject({ code: '25006' });
	});

	it('is taken back whole when the work throws', async () => {
		const attempt = write(database.owner, visitor, async (sql) => {
			await sql`create table never (id int)`;
			throw new Error('no');
		});
		await expect(attempt).rejects.toThrow('no');
		const rows = await database.owner`select from pg_tables where tablename = 'never'`;
		expect(rows).toHaveLength(0);
	});
});

describe('values', () => {
	it('keeps days as text, counts as numbers, JSON keys as they are, columns in camel case', async () => {
		const [row] = await database.app`
			select date '2026-03-08' as first_day, count(*) as n, 1.5::numeric as share,
				array[date '2026-01-01'] as days, '{"snake_key": 1}'::jsonb as properties
		`;
		expect(row).toEqual({
			firstDay: '2026-03-08',
			n: 1,
			share: 1.5,
			days: ['2026-01-01'],
			properties: { snake_key: 1 }
		});
	});

	it('takes days as text', async () => {
		const [row] = await database.app`select ${'2026-03-08'}::date + 1 as next`;
		expect(row?.next).toBe('2026-03-09');
	});
});

describe('the start-up check', () => {
	it('lets the application role pass', async () => {
		await expect(refuseIfPowerful(database.app)).resolves.toBeUndefined();
	});

	it('refuses the owner of tables', async () => {
		await expect(refuseIfPowerful(database.owner)).rejects.toThrow('it owns tables');
	});
});
