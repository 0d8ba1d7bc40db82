import { afterAll, beforeAll, expect, test } from 'vitest';
import * as register from '#lib/server/body-register.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let leader: string;
let administrator: string;

beforeAll(async () => {
	world = await smallWorld();
	const sql = world.database.owner;
	const accounts = await sql<{ id: string }[]>`
		insert into account (email, name) values ('s@example.org', 'Leader'), ('a@example.org', 'Administrator') returning id
	`;
	[leader, administrator] = accounts.map(({ id }) => id) as [string, string];
	await sql`
		insert into account_role (account_id, role, state_code) values (${leader}, 'state_leader', 'AA'), (${administrator}, 'administrator', null)
	`;
});

afterAll(() => world.close());

const input = {
	name: 'New Table',
	type: 'community_collaborative',
	purpose: null,
	meets: null,
	foundedOn: null,
	counties: ['90001']
};
const place = { stateCode: 'AA', parent: null };
const add = (
	account: string | null,
	slug: string,
	where: Parameters<typeof register.add>[2] = place
) => world.writes(account, (sql) => register.add(sql, slug, where, input));
const runsIt = (account: string, body: string) =>
	world.reads(account, async (sql) => {
		const [row] = await sql<{ runs: boolean }[]>`select ${body} = any (bodies_i_run()) as runs`;
		return row!.runs;
	});

test('who keeps a state adds a body and coordinates it', async () => {
	const body = await add(leader, 'new-table');
	expect(await runsIt(leader, body)).toBe(true);
	expect(await runsIt(world.coordinator, body)).toBe(false);
	await expect(add(leader, 'new-table')).rejects.toMatchObject({ code: '23505' });
	await expect(add(leader, 'account')).rejects.toMatchObject({
		constraint_name: 'slug_is_not_a_page'
	});
	expect(await runsIt(administrator, await add(administrator, 'another'))).toBe(true);
});

test('a coordinator adds a part of the own body, and nobody else’s', async () => {
	const part = await add(world.coordinator, 'work-group', { ...place, parent: world.body });
	expect(await runsIt(world.coordinator, part)).toBe(true);
	const related = await world.reads(null, (sql) =>
		register.findRelated(sql, world.body, '2026-11-22')
	);
	expect(related).toEqual({
		parent: null,
		parts: [{ slug: 'work-group', name: 'New Table', type: 'community_collaborative' }]
	});
	const below = await world.reads(null, (sql) => register.findRelated(sql, part, '2026-11-22'));
	expect(below.parent?.slug).toBe('alder');
	const refused: [string | null, string | null][] = [
		[null, world.body],
		[world.member, world.body],
		[world.coordinator, null],
		[world.coordinator, world.other]
	];
	for (const [account, parent] of refused) {
		await expect(add(account, 'not-mine', { ...place, parent })).rejects.toMatchObject({
			code: '42501'
		});
	}
});

test('counties change from a day on, and the days before keep theirs', async () => {
	const counties = async (day: string) => {
		const rows = await world.database.owner<{ fips: string }[]>`
			select county_fips as fips from body_county where body_id = ${world.body} and during @> ${day}::date order by 1
		`;
		return rows.map(({ fips }) => fips);
	};
	const [row] = await world.database.owner<{ version: number }[]>`
		select version from body where id = ${world.body}
	`;
	const change = (version: number, fips: string[]) =>
		world.writes(world.coordinator, (sql) =>
			register.change(sql, { id: world.body, version }, { ...input, counties: fips }, '2026-06-01')
		);
	expect(await change(row!.version, ['90001'])).toBe(true);
	expect(await counties('2026-05-31')).toEqual(['90001', '90003']);
	expect(await counties('2026-06-01')).toEqual(['90001']);
	expect(await change(row!.version, ['90003'])).toBe(false);
	expect(await change(row!.version + 1, ['90001', '90003'])).toBe(true);
	expect(await counties('2026-06-01')).toEqual(['90001', '90003']);
});

test('adding a body ends no session, while another change of roles does', async () => {
	const sql = world.database.owner;
	await sql`
		insert into session (id, secret_hash, account_id, created_at, used_at, expires_at)
		values ('one', '\\x01', ${leader}, now(), now(), now() + interval '1 day')
	`;
	const left = async () => (await sql`select from session where account_id = ${leader}`).length;
	await add(leader, 'third-table');
	expect(await left()).toBe(1);
	await sql`insert into account_role (account_id, role, body_id) values (${leader}, 'member', ${world.body})`;
	expect(await left()).toBe(0);
});
