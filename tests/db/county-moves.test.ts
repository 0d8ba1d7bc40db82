import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundariesOn, realignments } from '#lib/domain/place/boundaries.ts';
import { joined, movedTimes, nextChange, type CountyMove } from '#lib/domain/place/county-move.ts';
import * as register from '#lib/server/catchment-register.ts';
import { listTimes } from '#lib/server/catchments.ts';
import * as changes from '#lib/server/changes.ts';
import * as moves from '#lib/server/county-moves.ts';
import type { KeptTables } from '#lib/server/judged-tables.ts';
import { Keep } from '#lib/server/keep.ts';
import * as states from '#lib/server/states.ts';
import * as trends from '#lib/server/trends.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

const today = '2026-11-22';
const state = { code: 'AA', name: 'Aland' };
let world: SmallWorld;
let leader: string;
let west: string;
let east: string;

beforeAll(async () => {
	world = await smallWorld();
	const sql = world.database.owner;
	const [account] = await sql<{ id: string }[]>`
		insert into account (email, name) values ('s@example.org', 'Leader') returning id
	`;
	leader = account!.id;
	await sql`insert into account_role (account_id, role, state_code) values (${leader}, 'state_leader', 'AA')`;
	const add = (name: string, counties: string[]) =>
		world.writes(leader, (sql) =>
			register.add(sql, 'AA', {
				...{ name, counties, from: '2020-01-01', until: null, boundary: null, source: null }
			})
		);
	[west, east] = [await add('West', ['90001']), await add('East', ['90003'])];
});

afterAll(() => world.close());

const times = () => world.reads(null, (sql) => listTimes(sql, 'AA'));
const timesOf = async (fips: string) =>
	joined((await times()).filter((time) => time.fips === fips)).map(
		({ catchment, from, until }) => `${catchment} ${from}..${until ?? ''}`
	);

async function move(
	account: string | null,
	from: string,
	to: 'West' | 'East' | null,
	until: string | null = null
) {
	const asked: CountyMove = { fips: '90003', county: 'Birch', to, from, until };
	const expected = joined(movedTimes(await times(), asked));
	const id = to === 'West' ? west : east;
	await world.writes(account, (sql) =>
		moves.add(sql, asked, to && { id, name: to, until: null }, 'A decision')
	);
	return expected.map(
		({ catchment, from: first, until: end }) => `${catchment} ${first}..${end ?? ''}`
	);
}

// Kept from question to question, so that it also shows that nothing old is answered.
const keptDays: trends.KeptDays = new Keep(100);
const kept: KeptTables = new Keep(100);
const trend = (boundaries: string | null = null) =>
	world.reads(null, (sql) =>
		trends.find(sql, state, {
			...{ on: today, now: today, count: 6, boundaries, template: 'NONE' },
			...{ kept, keptDays, patience: null }
		})
	);
const countiesIn = async (name: string, boundaries: string | null = null) =>
	(await trend(boundaries)).lines
		.find(({ catchment }) => catchment === name)
		?.points.map((point) => point?.without?.need ?? null);

test('a county moves on a day to come, and nothing of today changes', async () => {
	const expected = await move(leader, '2027-07-01', 'West');
	expect(await timesOf('90003')).toEqual(expected);
	expect(expected).toEqual(['East 2020-01-01..2027-07-01', 'West 2027-07-01..']);
	expect(realignments(await times(), '2020-01-01', today)).toEqual([]);
	expect(await countiesIn('East')).toEqual([1, 1, 1, 1, 1, 1]);
	expect(await countiesIn('East', '2027-07-01')).toEqual(Array(6).fill(null));
});

test('a correction of the past reaches to the next change on record, and the trend follows', async () => {
	expect(nextChange(await times(), '90003', '2025-01-01')).toBe('2027-07-01');
	const expected = await move(leader, '2025-01-01', 'West', '2026-01-01');
	expect(await timesOf('90003')).toEqual(expected);
	expect(expected).toEqual([
		'East 2020-01-01..2025-01-01',
		'West 2025-01-01..2026-01-01',
		'East 2026-01-01..2027-07-01',
		'West 2027-07-01..'
	]);
	expect(await countiesIn('West')).toEqual([1, 1, 2, 2, 1, 1]);
	expect(await countiesIn('East')).toEqual([1, 1, null, null, 1, 1]);
	expect((await trend()).realignments.map(({ day }) => day)).toEqual(['2025-01-01', '2026-01-01']);
	expect(await countiesIn('West', '2025-06-01')).toEqual([2, 2, 2, 2, 2, 2]);
});

test('both histories tell of it, and either takes it back whole', async () => {
	const which = (id: string) => ({ record: { table: 'catchment' as const, id } });
	const toldOf = (id: string) => world.reads(leader, (sql) => changes.list(sql, which(id)));
	const [one, other] = [await toldOf(west), await toldOf(east)];
	expect(one[0]?.transaction).toBe(other[0]?.transaction);
	const latest = await world.reads(leader, (sql) => changes.findLatest(sql, which(west)));
	expect(await world.writes(leader, (sql) => changes.undo(sql, latest!))).toEqual([]);
	expect(await timesOf('90003')).toEqual(['East 2020-01-01..2027-07-01', 'West 2027-07-01..']);
	expect((await trend()).realignments).toEqual([]);
});

test('a county may leave for no catchment, for good', async () => {
	const expected = await move(leader, '2026-07-01', null);
	expect(await timesOf('90003')).toEqual(expected);
	expect(boundariesOn(await times(), today).has('90003')).toBe(false);
});

test('no table is judged again because a county moved', async () => {
	const rosters = () =>
		world.reads(null, async (sql) => {
			const question = { on: today, now: today, template: 'NONE', kept };
			const { tables } = await states.find(sql, state, question);
			return tables.map(({ roster }) => roster);
		});
	const before = await rosters();
	await move(leader, '2026-10-01', 'East');
	const after = await rosters();
	expect(before.length).toBeGreaterThan(0);
	expect(after.every((roster, at) => roster === before[at])).toBe(true);
});

test('only who keeps the state moves a county', async () => {
	const before = await timesOf('90003');
	await expect(move(world.coordinator, '2026-01-01', 'West')).rejects.toMatchObject({
		code: '42501'
	});
	expect(await timesOf('90003')).toEqual(before);
});
