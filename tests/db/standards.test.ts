import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, write, type Sql } from '#lib/server/connect.ts';
import * as changes from '#lib/server/changes.ts';
import * as gapFindings from '#lib/server/gap-findings.ts';
import { addStandards } from '#lib/server/seed/standards.ts';
import * as standards from '#lib/server/standards.ts';
import { bring, makeWorld, today, type World } from './import-world.ts';

let world: World;
const record = { table: 'access_standard', id: '' } as const;
const input = {
	name: 'Two hours for all',
	source: null,
	standing: 'proposal' as const,
	verifiedOn: null,
	serviceTypes: ['respite'],
	classes: 'all' as const,
	limits: { all: { minutes: 120, miles: null, share: 0.9 } },
	test: 'either' as const,
	minimumProviders: 1
};

const runs = <T>(work: (sql: Sql) => Promise<T>, account = world.coordinator) =>
	write(world.database.app, { account }, work);
const asks = <T>(work: (sql: Sql) => Promise<T>, account: string | null = null) =>
	read(world.database.app, { account }, work);
const short = async () => {
	const found = await asks((sql) =>
		gapFindings.find(sql, { id: world.body, stateCode: 'NC' }, today)
	);
	return found.flatMap(({ finding }) =>
		finding.kind === 'county' ? [`${finding.fips} ${finding.standard.code}`] : []
	);
};

beforeAll(async () => {
	world = await makeWorld();
	await addStandards(world.database.owner);
	await bring(
		world,
		'demand',
		['id,latitude,longitude,population,county', '1,35.2,-78.64,1000,Wake'],
		{ as: world.leader, bodyId: null }
	);
	await bring(world, 'organizations', ['name', 'Harbor Youth']);
	await bring(world, 'services', [
		'organization,name,service_type,latitude,longitude',
		'Harbor Youth,Beds,respite,35.78,-78.64'
	]);
});

afterAll(() => world.database.close());

test('a coordinator adds, changes and removes a standard of the body’s own, and takes it back', async () => {
	expect(await short()).toEqual(['37183 within-30-minutes']);
	const code = await runs((sql) => standards.add(sql, { id: world.body, slug: 'triangle' }, input));
	expect(code).toMatch(/^triangle-[0-9a-f]{8}$/);
	expect(await short()).toEqual([]);
	const [first] = await asks((sql) => standards.list(sql, world.body));
	expect(first).toMatchObject({ ...input, code, bodyId: world.body, version: 1 });
	const others = await asks((sql) => standards.list(sql, world.otherBody));
	expect(others.some((one) => one.code === code)).toBe(false);

	const near = { ...input, limits: { all: { minutes: 60, miles: 10, share: 0.5 } } };
	const change = (sql: Sql) => standards.change(sql, world.body, { code, version: 1 }, near);
	expect(await runs(change, world.otherCoordinator)).toBe(false);
	expect(await runs(change)).toBe(true);
	expect(await runs(change)).toBe(false);
	expect(await short()).toEqual([`37183 ${code}`]);

	const remove = (sql: Sql) => standards.remove(sql, world.body, { code, version: 2 });
	expect(await runs(remove, world.leader)).toBe(false);
	expect(await runs(remove)).toBe(true);
	const history = { body: world.body, record };
	const latest = await asks((sql) => changes.findLatest(sql, history), world.coordinator);
	expect(await runs((sql) => changes.undo(sql, latest!))).toEqual([]);
	const back = await asks((sql) => standards.findOwn(sql, world.body, code));
	expect(back).toMatchObject(near);
	const told = await asks((sql) => changes.list(sql, history), world.coordinator);
	expect(told.map(({ action }) => action)).toEqual(['add', 'remove', 'change', 'add']);
});

test('nobody makes a standard for another body or for everyone', async () => {
	const add = (id: string) => (sql: Sql) => standards.add(sql, { id, slug: 'coast' }, input);
	await expect(runs(add(world.otherBody))).rejects.toThrow(/row-level security/);
	await expect(
		runs(
			(sql) =>
				sql`update access_standard set body_id = null where body_id = ${world.body} returning code`
		)
	).rejects.toThrow(/row-level security/);
	expect(
		await runs(
			(sql) => sql`update access_standard set test = 'both' where body_id is null returning code`
		)
	).toHaveLength(0);
});
