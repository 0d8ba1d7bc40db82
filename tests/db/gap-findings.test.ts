import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, write, type Sql } from '#lib/server/connect.ts';
import * as events from '#lib/server/finding-events.ts';
import * as findings from '#lib/server/findings.ts';
import * as gapFindings from '#lib/server/gap-findings.ts';
import { addStandards } from '#lib/server/seed/standards.ts';
import { judgeAll } from '../../scripts/judge-daily.ts';
import { bring, makeWorld, today, type World } from './import-world.ts';

let world: World;
const key = 'gap:county:respite:37183';

const as = <T>(account: string | null, work: (sql: Sql) => Promise<T>) =>
	read(world.database.app, { account }, work);
const runs = <T>(work: (sql: Sql) => Promise<T>) =>
	write(world.database.app, { account: world.coordinator }, work);
const listed = (account: string | null = world.coordinator) =>
	as(account, (sql) => gapFindings.list(sql, world.body));
const one = async () => (await listed()).find((finding) => finding.key === key)!;

beforeAll(async () => {
	world = await makeWorld();
	await addStandards(world.database.owner);
	const points = [
		'id,name,latitude,longitude,population,children,county',
		'37183000100,Center,35.78,-78.64,4000,900,Wake',
		'37183000200,Far end,35.2,-78.64,1000,300,Wake',
		'37063000100,Durham,35.99,-78.9,2000,500,Durham'
	];
	await bring(world, 'demand', points, { as: world.leader, bodyId: null });
	await bring(world, 'organizations', ['name', 'Harbor Youth']);
	const { refused } = await bring(world, 'services', [
		'organization,name,service_type,latitude,longitude,served_counties',
		'Harbor Youth,Beds,respite,35.78,-78.64,Durham',
		'Harbor Youth,Nights,respite,35.79,-78.64,Durham'
	]);
	expect(refused).toEqual([]);
});

afterAll(() => world.database.close());

test('what an import shows about reach is on file, apart from the table, and only for the body’s own people', async () => {
	const keys = (await listed()).map((finding) => finding.key);
	expect(keys).toContain(key);
	expect(keys).toContain('gap:unknown:37135');
	expect(keys.filter((each) => each.startsWith('gap:overlap:'))).toHaveLength(1);
	expect(keys).toHaveLength(3);
	const table = await as(world.coordinator, (sql) => findings.list(sql, world.body));
	expect(table.some((finding) => finding.key.startsWith('gap:'))).toBe(false);
	for (const account of [null, world.otherCoordinator, world.leader])
		expect(await listed(account)).toEqual([]);
	const steps = await as(world.coordinator, (sql) =>
		events.list<{ finding: object }>(sql, world.body, today, 'gap')
	);
	const step = steps.find((each) => each.key === key);
	expect(step!.facts.finding).toMatchObject({
		kind: 'county',
		have: 900,
		need: 1200,
		standard: { code: 'within-30-minutes', standing: 'proposal' },
		tracts: { have: 1, need: 2, names: ['Far end'] }
	});
});

test('a decision is kept, taken back, and refused to who does not run the body', async () => {
	const work = { key, state: 'in_progress' as const, reason: null, ownerId: null };
	const decision = { ...work, owner: 'Outreach group', dueOn: '2027-01-31' };
	const { version } = await one();
	const decide = (sql: Sql) => gapFindings.decide(sql, world.body, { ...decision, version }, today);
	expect(await write(world.database.app, { account: world.otherCoordinator }, decide)).toBe(false);
	expect(await runs(decide)).toBe(true);
	expect(await runs(decide)).toBe(false);
	expect(await one()).toMatchObject({ state: 'in_progress', owner: 'Outreach group' });

	const takeBack = async (sql: Sql) =>
		findings.takeBack(sql, world.body, { key, version: (await one()).version }, today);
	expect(await write(world.database.app, { account: world.otherCoordinator }, takeBack)).toBe(
		false
	);
	expect(await runs(takeBack)).toBe(true);
	expect(await one()).toMatchObject({ state: 'open', owner: null, dueOn: null });
	expect(await runs(takeBack)).toBe(true);
	expect(await one()).toMatchObject({ state: 'in_progress', owner: 'Outreach group' });
});

test('it closes by itself when help comes nearer, and opens again when that is undone', async () => {
	const brought = await bring(world, 'services', [
		'organization,name,service_type,latitude,longitude',
		'Harbor Youth,South,respite,35.21,-78.64'
	]);
	expect(brought.added).toBeGreaterThan(0);
	expect((await one()).state).toBe('closed');
	const again = (sql: Sql) => findings.takeBack(sql, world.body, { key, version: 1 }, today);
	expect(await runs(again)).toBe(false);
	await world.database.owner`update service set status = 'inactive' where name = 'South'`;
	await judgeAll(world.database.url, today);
	expect(await one()).toMatchObject({ state: 'open', reason: null, owner: null });
});
