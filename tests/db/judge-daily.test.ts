import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from '#lib/server/connect.ts';
import * as dailyWork from '#lib/server/daily-work.ts';
import * as findings from '#lib/server/findings.ts';
import { makeTables } from '../../scripts/generate/tables.ts';
import { judgeAll, judgeOnce } from '../../scripts/judge-daily.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let bodies: string[];

const size = { state: 'AA', prefix: 'made', bodies: 3, seats: 8, members: 6, months: 9 };
const states = async (body: string) => {
	const rows = await world.database.owner<{ key: string; state: string }[]>`
		select key, state from finding where body_id = ${body} order by key
	`;
	return rows.map(({ key, state }) => `${key} ${state}`);
};

beforeAll(async () => {
	world = await smallWorld();
	bodies = await makeTables(world.database.owner, { ...size, until: '2026-11-22' });
});

afterAll(() => world.close());

test('all tables are judged together as each of them would be alone', async () => {
	expect(await judgeAll(world.database.url, '2026-11-22')).toBe(5);
	const together = await Promise.all(bodies.map(states));
	expect(together.every((keys) => keys.length > 3)).toBe(true);

	await world.database.owner`delete from finding`;
	for (const body of bodies) {
		await world.database.owner.begin((sql) => findings.refresh(sql, body, '2026-11-22'));
	}
	expect(await Promise.all(bodies.map(states))).toEqual(together);
});

test('a term that ended in the night opens a finding in the morning, and nothing else is written', async () => {
	const sql = world.database.owner;
	await judgeAll(world.database.url, '2026-11-22');
	await sql`
		update membership set during = daterange(lower(during), '2026-11-23')
		where body_id = ${bodies[0]!} and id in (select membership_id from seat_assignment where body_id = ${bodies[0]!} limit 1)
	`;
	const before = await states(bodies[0]!);
	const [was] = await sql<
		{ n: number }[]
	>`select count(*) as n from change where table_name = 'finding'`;
	await judgeAll(world.database.url, '2026-11-23');
	const opened = (await states(bodies[0]!)).filter((line) => !before.includes(line));
	expect(opened.length).toBeGreaterThan(0);
	const [now] = await sql<
		{ n: number }[]
	>`select count(*) as n from change where table_name = 'finding'`;
	expect(now!.n - was!.n).toBeLessThan(30);
});

test('the application, in nobody’s name, judges no table', async () => {
	const judged = await write(world.database.app, { account: null }, (sql) =>
		findings.refreshAll(sql, bodies, '2026-11-22')
	);
	expect(judged).toBe(0);
});

test('of several processes one judges a day; one that died over it leaves it to another', async () => {
	const { url, owner } = world.database;
	const turns = () => Promise.all([1, 2, 3].map(() => judgeOnce(url, '2026-11-24')));
	expect((await turns()).filter(Boolean).length).toBeGreaterThan(0);
	expect(await turns()).toEqual([true, true, true]);
	expect(await judgeOnce(url, '2026-11-23')).toBe(true);

	const take = () => dailyWork.take(owner, 'judge', '2026-11-25');
	expect([await take(), await take()]).toEqual(['ours', 'taken']);
	expect(await judgeOnce(url, '2026-11-25')).toBe(false);
	await owner`update daily_work set began_at = now() - interval '2 hours'`;
	expect([await take(), await take()]).toEqual(['ours', 'taken']);
	await dailyWork.giveBack(owner, 'judge', '2026-11-25');
	expect(await judgeOnce(url, '2026-11-25')).toBe(true);
});
