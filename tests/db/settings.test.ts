import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '#lib/domain/roster/roster.ts';
import { ownSettings } from '#lib/domain/roster/settings.ts';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as bylaws from '#lib/server/bylaws.ts';
import * as changes from '#lib/server/changes.ts';
import { read, write } from '#lib/server/connect.ts';
import * as rosters from '#lib/server/rosters.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
const who = { account: randomUUID() };
const visitor = { account: null };

const body = async () =>
	(await read(database.app, visitor, (sql) => bodies.find(sql, 'three-rivers', on)))!;
const judged = async () =>
	judge((await read(database.app, visitor, (sql) => rosters.find(sql, 'three-rivers', on)))!, on);

beforeAll(async () => {
	database = await seededDatabase(on);
	const { id } = await body();
	await database.owner`insert into account (id, email, name) values (${who.account}, 'c@example.org', 'C')`;
	await database.owner`
		insert into account_role (account_id, role, body_id) values (${who.account}, 'coordinator', ${id})
	`;
});

afterAll(() => database.close());

test('a body is judged by what it set, and taken back is as usual', async () => {
	expect((await judged()).activity).toMatchObject({ active: 17, atRisk: 1, inactive: 2 });
	const { id, version } = await body();
	const set = { atRiskBelow: 0.6, levelStaffFrom: 21 };
	const save = () => write(database.app, who, (sql) => bylaws.change(sql, { id, version }, set));
	expect(await save()).toBe(true);
	expect(await save()).toBe(false);

	const { activity, levels, bylaws: used } = await judged();
	expect(activity).toMatchObject({ active: 14, atRisk: 4, inactive: 2 });
	expect(levels.applicable).toBeLessThan(11);
	expect(ownSettings(used).map(({ name }) => name)).toEqual(['atRiskBelow', 'levelStaffFrom']);

	const record = { table: 'body', id } as const;
	const latest = await read(database.app, who, (sql) =>
		changes.findLatest(sql, { body: id, record })
	);
	expect(await write(database.app, who, (sql) => changes.undo(sql, latest!))).toEqual([]);
	expect((await judged()).activity).toMatchObject({ active: 17, atRisk: 1, inactive: 2 });
});

test('a visitor sets nothing, and what is out of bounds judges nothing', async () => {
	const { id, version } = await body();
	const saved = await write(database.app, visitor, (sql) =>
		bylaws.change(sql, { id, version }, { window: 1 })
	);
	expect(saved).toBe(false);
	await database.owner`update body set bylaws = '{"window": 0, "voices": "x"}' where id = ${id}`;
	expect(ownSettings((await judged()).bylaws)).toEqual([]);
});
