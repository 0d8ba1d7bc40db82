import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, write, type Sql } from '#lib/server/connect.ts';
import { undo } from '#lib/server/imports/undo.ts';
import * as ratings from '#lib/server/ratings.ts';
import { bring, codes, makeWorld, today, type World } from './import-world.ts';

let world: World;
const partner = randomUUID();
const member = randomUUID();
const administrator = randomUUID();
const names = ['Court', 'School', 'Clinic', 'Sheriff', 'Church', 'Library', 'Farm'];

beforeAll(async () => {
	world = await makeWorld();
	await bring(world, 'organizations', ['name', ...names]);
	await bring(world, 'members', ['person,organization', 'Ana Ruiz,Court', 'Ben Cole,Farm']);
	await addMember(partner, 'Ana Ruiz');
	await addMember(member, 'Ben Cole');
	await addAdministrator();
	const raters = names.slice(1, 6).map((name, index) => `${name},Court,3,${index % 2 ? 4 : 3},`);
	await bring(world, 'ties', [
		'from,to,level,trust,value',
		'Court,School,1,,',
		...raters,
		'Church,Library,0,4,2',
		'Library,Church,5,,'
	]);
});

afterAll(() => world.database.close());

async function addMember(account: string, person: string) {
	const { owner } = world.database;
	await owner`insert into account (id, email, name) values (${account}, ${`${account}@example.org`}, 'M')`;
	await owner`
		insert into account_role (account_id, role, body_id, person_id)
		select ${account}, 'member', ${world.body}, id from person where name = ${person}
	`;
}

async function addAdministrator() {
	const { owner } = world.database;
	await owner`insert into account (id, email, name) values (${administrator}, 'keeper@example.org', 'K')`;
	await owner`insert into account_role (account_id, role) values (${administrator}, 'administrator')`;
}

type Row = Record<string, unknown>;
const as = (account: string | null, work: (sql: Sql) => Promise<readonly Row[]>) =>
	read(world.database.app, { account }, work);

const seen = async (account: string | null) => {
	const rows = await as(
		account,
		(sql) => sql`
			select f.name || '>' || t.name || r.level as text from tie_report r
			join organization f on f.id = r.from_organization_id join organization t on t.id = r.to_organization_id
			order by 1
		`
	);
	return rows.map(({ text }) => text);
};

const wave = async () => String((await world.database.owner`select id from wave limit 1`)[0]!.id);

describe('a report of a tie', () => {
	test('is read by the coordinator, all of them', async () => {
		expect(await seen(world.coordinator)).toHaveLength(8);
	});

	test('is read by the two organizations, and by nobody else', async () => {
		expect(await seen(partner)).toEqual([
			'Church>Court3',
			'Clinic>Court3',
			'Court>School1',
			'Library>Court3',
			'School>Court3',
			'Sheriff>Court3'
		]);
		for (const account of [member, null, world.otherCoordinator, world.leader, administrator])
			expect(await seen(account)).toEqual([]);
	});

	test('is not in the book for others either, nor for their undoing', async () => {
		const book = (account: string | null) =>
			as(
				account,
				(sql) => sql`select id from change where table_name in ('tie_report', 'tie_rating')`
			);
		expect(await book(world.coordinator)).toHaveLength(8);
		const others = [partner, member, null, world.otherCoordinator, world.leader, administrator];
		for (const account of others) expect(await book(account)).toEqual([]);
		const { id } = (await book(world.coordinator))[0]!;
		for (const account of [member, administrator]) {
			const [undone] = await write(
				world.database.app,
				{ account },
				(sql) => sql`select reason from undo_change(${Number(id)})`
			);
			expect(undone?.reason).toBe('unknown');
		}
	});

	test('is derived for everyone: one tie for each pair, with its mean, no side named', async () => {
		const id = await wave();
		for (const account of [null, member, world.coordinator]) {
			const ties = await as(account, (sql) => sql`select strength from ties_in(${id}) order by 1`);
			expect(ties.map(({ strength }) => strength)).toEqual([2, 2.5, 3, 3, 3, 3]);
			const [tallies] = await as(account, (sql) => sql`select * from tallies_of(${id})`);
			expect(tallies).toMatchObject({ unanswered: 4, both: null, disputed: null });
		}
	});
});

describe('who administers the instance', () => {
	test('brings no ties in, learns nothing by trying, and takes none back', async () => {
		const tried = await bring(world, 'ties', ['from,to,level', 'Court,School,1'], {
			as: administrator,
			dryRun: true
		});
		expect(codes(tried.refused)).toEqual(['null null not_allowed']);
		expect(tried).toMatchObject({ added: 0, changed: 0, unchanged: 0 });
		const [made] = await world.database.owner<
			{ id: string }[]
		>`select id from import where kind = 'ties'`;
		expect(await undo(world.door(administrator), made!.id, today)).toMatchObject({
			outcome: 'unknown'
		});
		expect(await seen(world.coordinator)).toHaveLength(8);
	});

	test('learns of an open wave what everyone does', async () => {
		const id = await wave();
		const { owner } = world.database;
		const [known] = await owner<
			{ closesOn: string }[]
		>`select closes_on from wave where id = ${id}`;
		await owner`update wave set closes_on = null where id = ${id}`;
		const derived = (account: string) => as(account, (sql) => sql`select * from ties_in(${id})`);
		expect(await derived(administrator)).toEqual([]);
		expect(await derived(world.coordinator)).toHaveLength(6);
		await owner`update wave set closes_on = ${known!.closesOn} where id = ${id}`;
	});

	test('reads everything of a table that they coordinate as well', async () => {
		const { owner } = world.database;
		await owner`insert into account_role (account_id, role, body_id) values (${administrator}, 'coordinator', ${world.body})`;
		expect(await seen(administrator)).toHaveLength(8);
		await owner`delete from account_role where account_id = ${administrator} and role = 'coordinator'`;
		expect(await seen(administrator)).toEqual([]);
	});
});

describe('a rating', () => {
	test('is read by nobody', async () => {
		const attempts = [
			(sql: Sql) => sql`select * from tie_rating`,
			(sql: Sql) => sql`select count(*) from tie_rating`,
			(sql: Sql) => sql`select xmin from tie_rating`,
			(sql: Sql) => sql`insert into tie_rating (rating) values (1) returning rating`,
			(sql: Sql) => sql`update tie_rating set rating = 0`,
			(sql: Sql) => sql`delete from tie_rating`
		];
		for (const account of [world.coordinator, partner, member, null, world.leader]) {
			for (const attempt of attempts) {
				const outcome = write(world.database.app, { account }, async (sql) => attempt(sql));
				await expect(outcome).rejects.toMatchObject({ code: '42501' });
			}
		}
	});

	test('comes out as a mean over five raters, for the body’s own people', async () => {
		const id = await wave();
		const means = (account: string | null) =>
			as(account, (sql) => sql`select dimension, raters, mean from rating_means(${id})`);
		for (const account of [world.coordinator, partner, member])
			expect(await means(account)).toEqual([{ dimension: 'trust', raters: 5, mean: 3.5 }]);
		for (const account of [null, world.otherCoordinator, world.leader])
			expect(await means(account)).toEqual([]);
	});

	test('stays hidden while the wave is open, and when the wave asks for more raters', async () => {
		const id = await wave();
		const { owner } = world.database;
		const means = () => as(world.coordinator, (sql) => sql`select * from rating_means(${id})`);
		await owner`update wave set closes_on = null`;
		expect(await means()).toEqual([]);
		await owner`update wave set closes_on = opens_on, k_min = 6`;
		expect(await means()).toEqual([]);
		await owner`update wave set k_min = 1`;
		expect(await means()).toHaveLength(1);
		await owner`update wave set k_min = 5`;
	});

	test('of several people of one organization is one rater', async () => {
		const id = await wave();
		await bring(world, 'ties', [
			'from,to,level,respondent,trust',
			'School,Farm,2,1,4',
			'School,Farm,2,2,4'
		]);
		await bring(world, 'ties', [
			'from,to,level,trust',
			...['Court', 'Clinic', 'Church'].map((name) => `${name},Farm,2,4`)
		]);
		const means = () => as(world.coordinator, (sql) => sql`select raters from rating_means(${id})`);
		expect(await means()).toEqual([{ raters: 5 }]);
	});

	test('that is entered counts once however often it is saved, and is told to nobody', async () => {
		await bring(world, 'ties', [
			'from,to,level,wave,trust',
			...['School', 'Clinic', 'Sheriff', 'Church'].map((name) => `${name},Farm,2,Entered,4`),
			'Library,Farm,2,Entered,'
		]);
		const { owner } = world.database;
		const [{ id } = { id: '' }] = await owner<{ id: string }[]>`
			select id from wave where name = 'Entered'
		`;
		const idOf = async (name: string) =>
			String((await owner`select id from organization where name = ${name}`)[0]!.id);
		const [from, to] = [await idOf('Library'), await idOf('Farm')];
		const who = { body: world.body, wave: id, from, respondent: ' ' };
		const enter = (trust: number | undefined, account = world.coordinator) =>
			write(world.database.app, { account }, (sql) =>
				ratings.add(sql, who, to, trust === undefined ? {} : { trust })
			);
		const means = () =>
			as(world.coordinator, (sql) => sql`select raters, mean from rating_means(${id})`);

		await enter(undefined);
		expect(await means()).toEqual([]);
		for (const trust of [0, 0, 4, 4, 0, 0]) expect(await enter(trust)).toBeUndefined();
		expect(await means()).toEqual([{ raters: 5, mean: 3 }]);
		const [{ rows } = { rows: 0 }] = await owner<{ rows: number }[]>`
			select count(*)::int as rows from tie_rating where wave_id = ${id} and from_organization_id = ${from}
		`;
		expect(rows).toBe(3);
		for (const account of [partner, member, world.otherCoordinator, world.leader])
			await expect(enter(4, account)).rejects.toMatchObject({ code: '42501' });
		const book = () =>
			as(world.coordinator, (sql) => sql`select id from change where table_name = 'tie_rating'`);
		expect(await book()).toEqual([]);
	});

	test('cannot hide among the open dimensions of a report', async () => {
		const attempt = write(
			world.database.app,
			{ account: world.coordinator },
			(sql) => sql`update tie_report set dimensions = '{"trust": 4}'`
		);
		await expect(attempt).rejects.toMatchObject({ code: '23514' });
	});
});
