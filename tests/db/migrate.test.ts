import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrate } from '#lib/server/migrate.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let folder: string;

beforeAll(async () => {
	database = await freshDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'longtable-migrations-'));
	await database.owner`drop table if exists migration, chair, lamp`;
	await add('0001_chair.sql', 'create table chair (id int); insert into chair values (1);');
});

afterEach(() => rm(folder, { recursive: true }));

const add = (name: string, text: string) => writeFile(join(folder, name), text);

it('runs each file once, and says the newest number', async () => {
	expect(await migrate(database.owner, folder)).toBe('0001');
	await add('0002_lamp.sql', 'create table lamp (id int);');
	expect(await migrate(database.owner, folder)).toBe('0002');
	expect(await database.owner`select * from chair`).toHaveLength(1);
});

it('lets several starts migrate at once', async () => {
	await Promise.all([1, 2, 3].map(() => migrate(database.owner, folder)));
	expect(await database.owner`select * from chair`).toHaveLength(1);
});

it('refuses an edited file with a sentence', async () => {
	await migrate(database.owner, folder);
	await add('0001_chair.sql', 'create table chair (id bigint);');
	await expect(migrate(database.owner, folder)).rejects.toThrow('0001_chair.sql was edited');
});

it('takes a failing file back whole, and works when it is mended', async () => {
	await add('0002_lamp.sql', 'create table lamp (id int); select 1 / 0;');
	await expect(migrate(database.owner, folder)).rejects.toThrow('0002_lamp.sql failed');
	await add('0002_lamp.sql', 'create table lamp (id int);');
	expect(await migrate(database.owner, folder)).toBe('0002');
});

it('refuses a database from a newer version', async () => {
	await add('0002_lamp.sql', 'create table lamp (id int);');
	await migrate(database.owner, folder);
	await rm(join(folder, '0002_lamp.sql'));
	await expect(migrate(database.owner, folder)).rejects.toThrow('migration 0002');
});
