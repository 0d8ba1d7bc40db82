import { afterAll, beforeAll, expect, test } from 'vitest';
import * as changes from '#lib/server/changes.ts';
import * as positions from '#lib/server/positions.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let leader: string;
let stranger: string;
let manager: string;
let position: string;
let catchment: string;

const on = '2026-06-30';
const listed = (account: string | null, day = on) =>
	world.reads(account, (sql) => positions.list(sql, 'AA', day));
const refusal = (work: Promise<unknown>) =>
	work.then(
		() => null,
		({ code }: { code: string }) => code
	);

function input(more: Partial<positions.PositionInput> = {}): positions.PositionInput {
	return {
		...{ kind: 'coordinator', title: 'Coordinator, west', fte: 0.5, department: null },
		...{ catchmentId: catchment, funded: true, bodies: [world.body], counties: ['90003'] },
		...{ during: '[2024-01-01,)', ...more }
	};
}

async function hold(account: string, name: string, during: string) {
	const kept = await world.reads(account, (sql) => positions.find(sql, position));
	return world.writes(account, (sql) => positions.addHolder(sql, kept!.position, { name, during }));
}

beforeAll(async () => {
	world = await smallWorld();
	const { owner } = world.database;
	await owner`insert into state (code, fips, name) values ('BB', '91', 'Bland')`;
	const regions = await owner<{ id: string }[]>`
		insert into catchment (state_code, name) values ('AA', 'West'), ('BB', 'Far') returning id
	`;
	catchment = regions[0]!.id;
	const accounts = await owner<{ id: string }[]>`
		insert into account (email, name) values
			('l@example.org', 'Leader'), ('s@example.org', 'Stranger'), ('k@example.org', 'Manager')
		returning id
	`;
	[leader, stranger, manager] = accounts.map(({ id }) => id) as [string, string, string];
	await owner`
		insert into account_role (account_id, role, state_code)
		values (${leader}, 'state_leader', 'AA'), (${stranger}, 'state_leader', 'BB')
	`;
	await owner`
		insert into account_role (account_id, role, catchment_id) values (${manager}, 'catchment_manager', ${catchment})
	`;
	position = await world.writes(leader, (sql) => positions.add(sql, 'AA', input()));
	await hold(leader, 'Ana Early', '[2024-01-01,2025-07-01)');
	await hold(leader, 'Ben Late', '[2026-01-01,)');
});

afterAll(() => world.close());

test('everyone learns whether a position is filled and since when not; the name only state leadership and the catchment', async () => {
	for (const account of [null, world.member, world.coordinator, stranger]) {
		const [seen] = await listed(account);
		expect(seen).toMatchObject({ bodies: ['alder'], filled: true, holder: null, fte: 0.5 });
		const kept = await world.reads(account, (sql) => positions.find(sql, position));
		expect(kept?.holders).toEqual([]);
	}
	for (const account of [leader, manager]) {
		expect((await listed(account))[0]).toMatchObject({ holder: 'Ben Late', catchment: 'West' });
	}
	expect((await listed(null, '2025-12-31'))[0]).toMatchObject({
		filled: false,
		vacantSince: '2025-07-01'
	});
	expect(await listed(null, '2023-12-31')).toEqual([]);
});

test('a time before anybody held it is vacant from its first day, or from an unknown one', async () => {
	const early = await world.writes(leader, (sql) =>
		positions.add(sql, 'AA', input({ title: 'Always', during: '(,)', kind: 'family_lead' }))
	);
	const all = await listed(null);
	expect(all.find(({ id }) => id === early)).toMatchObject({ filled: false, vacantSince: null });
});

test('only who leads the state writes, and only with catchments of the state', async () => {
	for (const account of [null, world.coordinator, manager, stranger]) {
		const added = world.writes(account, (sql) => positions.add(sql, 'AA', input()));
		expect(await refusal(added)).toBe('42501');
		const seen = { id: position, version: 1 };
		expect(await world.writes(account, (sql) => positions.change(sql, seen, input()))).toBe(false);
		expect(await world.writes(account, (sql) => positions.remove(sql, seen))).toBe(false);
	}
	expect(await refusal(hold(stranger, 'Nobody', '[2027-01-01,)'))).toBe('42501');
	expect(await refusal(hold(leader, 'Two at once', '[2026-03-01,)'))).toBe('23P01');
	const abroad = world.writes(stranger, (sql) => positions.add(sql, 'BB', input()));
	expect(await refusal(abroad)).toBe('42501');
});

test('the history is for who leads the state; what was taken out comes back with those who held it', async () => {
	const record = { table: 'staff_position' as const, id: 'AA' };
	const seen = { id: position, version: 1 };
	expect(await world.writes(leader, (sql) => positions.remove(sql, seen))).toBe(true);
	expect((await listed(null)).map(({ id }) => id)).not.toContain(position);
	for (const account of [null, world.coordinator, manager, stranger]) {
		expect(await world.reads(account, (sql) => changes.list(sql, { record }))).toEqual([]);
	}
	const latest = await world.reads(leader, (sql) => changes.findLatest(sql, { record }));
	expect(await world.writes(stranger, (sql) => changes.undo(sql, latest!))).toMatchObject([
		{ reason: 'unknown' }
	]);
	expect(await world.writes(leader, (sql) => changes.undo(sql, latest!))).toEqual([]);
	expect((await listed(leader)).find(({ id }) => id === position)).toMatchObject({
		holder: 'Ben Late'
	});
});
