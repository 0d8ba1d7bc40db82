import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '#lib/domain/place/dates.ts';
import * as register from '#lib/server/catchment-register.ts';
import * as changes from '#lib/server/changes.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let leader: string;
let west: string;

beforeAll(async () => {
	world = await smallWorld();
	const sql = world.database.owner;
	const [account] = await sql<{ id: string }[]>`
		insert into account (email, name) values ('s@example.org', 'Leader') returning id
	`;
	leader = account!.id;
	await sql`insert into account_role (account_id, role, state_code) values (${leader}, 'state_leader', 'AA')`;
});

afterAll(() => world.close());

const input = (name: string, counties: string[], from: Day | null = null) => ({
	name,
	from,
	until: null,
	boundary: null,
	source: null,
	counties
});
const add = (account: string | null, ...given: Parameters<typeof input>) =>
	world.writes(account, (sql) => register.add(sql, 'AA', input(...given)));
const whereIs = (fips: string) =>
	world.reads(null, async (sql) => {
		const rows = await sql<{ said: string }[]>`
			select k.name || ' ' || a.during as said from catchment_county a join catchment k on k.id = a.catchment_id
			where a.county_fips = ${fips} order by lower(a.during) nulls first
		`;
		return rows.map(({ said }) => said);
	});
const versionOf = (id: string) =>
	world.reads(null, async (sql) => {
		const [row] = await sql<{ version: number }[]>`select version from catchment where id = ${id}`;
		return row!.version;
	});

test('who keeps the state adds a catchment, and nobody else', async () => {
	west = await add(leader, 'West', ['90001', '90003']);
	expect(await whereIs('90001')).toEqual(['West (,)']);
	await expect(add(world.coordinator, 'East', ['90001'])).rejects.toMatchObject({ code: '42501' });
	await expect(add(leader, 'West', [])).rejects.toMatchObject({ code: '23P01' });
});

test('a county leaves the catchment it was in for as long as it is in another', async () => {
	await world.writes(leader, (sql) =>
		register.add(sql, 'AA', {
			...input('Trial', ['90003'], '2024-01-01'),
			until: '2025-01-01'
		})
	);
	expect(await whereIs('90003')).toEqual([
		'West (,2024-01-01)',
		'Trial [2024-01-01,2025-01-01)',
		'West [2025-01-01,)'
	]);
	expect(await whereIs('90001')).toEqual(['West (,)']);
});

test('counties change from a day on; an old version changes nothing', async () => {
	const version = await versionOf(west);
	const change = (seen: number) =>
		world.writes(leader, (sql) =>
			register.change(sql, { id: west, version: seen }, input('Far West', ['90001']), '2026-01-01')
		);
	expect(await change(version)).toBe(true);
	expect(await change(version)).toBe(false);
	expect(await whereIs('90003')).toEqual([
		'Far West (,2024-01-01)',
		'Trial [2024-01-01,2025-01-01)',
		'Far West [2025-01-01,2026-01-01)'
	]);
});

test('its history tells who did what, and the last step is taken back whole', async () => {
	const which = { record: { table: 'catchment' as const, id: west } };
	const list = await world.reads(leader, (sql) => changes.list(sql, which));
	expect(list.map(({ by, table, action }) => [by, table, action])).toContainEqual([
		'Leader',
		'catchment',
		'change'
	]);
	expect(await world.reads(world.coordinator, (sql) => changes.list(sql, which))).toEqual([]);

	const latest = await world.reads(leader, (sql) => changes.findLatest(sql, which));
	expect(await world.writes(leader, (sql) => changes.undo(sql, latest!))).toEqual([]);
	expect((await whereIs('90003')).at(-1)).toBe('West [2025-01-01,)');
});

test('an end ends its counties too', async () => {
	const version = await versionOf(west);
	const ended = { ...input('West', ['90001', '90003']), until: '2025-07-01' };
	await world.writes(leader, (sql) =>
		register.change(sql, { id: west, version }, ended, '2026-01-01')
	);
	expect(await whereIs('90001')).toEqual(['West (,2025-07-01)']);
	expect((await whereIs('90003')).at(-1)).toBe('West [2025-01-01,2025-07-01)');
});

test('who manages a catchment changes it, takes counties in no other, and nothing else', async () => {
	const sql = world.database.owner;
	const [account] = await sql<{ id: string }[]>`
		insert into account (email, name) values ('manager@example.org', 'Manager') returning id
	`;
	const manager = account!.id;
	await sql`insert into county (fips, state_code, name) values ('90005', 'AA', 'Cedar')`;
	const mine = await add(leader, 'Mine', []);
	const theirs = await add(leader, 'Theirs', ['90003']);
	await sql`insert into account_role (account_id, role, catchment_id) values (${manager}, 'catchment_manager', ${mine})`;
	const save = async (id: string, name: string, counties: string[]) => {
		const seen = { id, version: await versionOf(id) };
		return world.writes(manager, (sql) =>
			register.change(sql, seen, input(name, counties), '2026-01-01')
		);
	};

	expect(await save(mine, 'Mine, renamed', ['90005'])).toBe(true);
	expect(await whereIs('90005')).toEqual(['Mine, renamed [2026-01-01,)']);
	const before = await whereIs('90003');
	await expect(save(mine, 'Mine, renamed', ['90005', '90003'])).rejects.toMatchObject({
		code: '23P01'
	});
	expect(await whereIs('90003')).toEqual(before);
	expect(await save(theirs, 'Not mine', [])).toBe(false);
	await expect(add(manager, 'New', [])).rejects.toMatchObject({ code: '42501' });
	await expect(
		world.writes(
			manager,
			(sql) =>
				sql`update catchment_county set catchment_id = ${theirs} where catchment_id = ${mine}`
		)
	).rejects.toMatchObject({ code: '42501' });
	expect(await world.writes(manager, (sql) => sql`delete from catchment returning id`)).toEqual([]);

	const which = { record: { table: 'catchment' as const, id: mine } };
	const told = await world.reads(manager, (sql) => changes.list(sql, which));
	expect(told.some(({ table, action }) => table === 'catchment' && action === 'change')).toBe(true);
	const other = { record: { table: 'catchment' as const, id: theirs } };
	expect(await world.reads(manager, (sql) => changes.list(sql, other))).toEqual([]);
	const latest = await world.reads(manager, (sql) => changes.findLatest(sql, which));
	expect(await world.writes(manager, (sql) => changes.undo(sql, latest!))).toEqual([]);
	expect(await whereIs('90005')).toEqual([]);
});
