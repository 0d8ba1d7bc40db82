import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '#lib/domain/roster/roster.ts';
import * as bodies from '#lib/server/bodies.ts';
import * as register from '#lib/server/body-register.ts';
import * as rosters from '#lib/server/rosters.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;

const on = '2026-11-22';
const judged = (day: string) =>
	world.reads(null, async (sql) => judge((await rosters.find(sql, 'alder', day))!, day));

beforeAll(async () => {
	world = await smallWorld();
	const sql = world.database.owner;
	await sql`
		insert into seat (body_id, code, position, label, class, minimum, rule, during)
		values (${world.body}, 'S01', 1, 'Youth', 'required', 2, '{"perspective": ["youth"]}', '[2020-01-01,)')
	`;
	await addMember(world.body, 'Ana', 'youth', '90003');
	await addMember(world.body, 'Ben', null, '90001');
});

afterAll(() => world.close());

async function addMember(body: string, name: string, perspective: string | null, county: string) {
	const sql = world.database.owner;
	const [person] = await sql<{ id: string }[]>`
		insert into person (body_id, name) values (${body}, ${name}) returning id
	`;
	await sql`
		insert into membership (body_id, person_id, county_fips, during) values (${body}, ${person!.id}, ${county}, '[2025-01-01,)')
	`;
	if (perspective) {
		await sql`
			insert into perspective (body_id, person_id, perspective, shown_to, during)
			values (${body}, ${person!.id}, ${perspective}, 'members', '[2025-01-01,)')
		`;
	}
}

test('a voice that sits in no part that decides has no vote; the part deciding by itself is not asked', async () => {
	const voice = async () =>
		world.reads(world.coordinator, async (sql) => {
			const facts = (await rosters.find(sql, 'alder', on))!;
			return { deciding: facts.deciding, ...judge(facts, on).tokenism[0] };
		});
	expect(await voice()).toMatchObject({ deciding: [], flag: 'amber', conditions: ['T1'] });
	const sql = world.database.owner;
	const [team] = await sql<{ id: string }[]>`
		insert into body (slug, name, type, state_code, parent_body_id)
		values ('alder-team', 'Alder Executive Team', 'executive_team', 'AA', ${world.body}) returning id
	`;
	await sql`
		insert into account_role (account_id, role, body_id) values (${world.coordinator}, 'coordinator', ${team!.id})
	`;
	await addMember(team!.id, 'Cleo', 'parent_caregiver', '90001');
	const without = await voice();
	expect(without.deciding).toEqual([['parent_caregiver']]);
	expect(without).toMatchObject({ flag: 'red', conditions: ['T1', 'T4'], vote: true });
	await addMember(team!.id, 'Ana', 'youth', '90003');
	expect(await voice()).toMatchObject({ flag: 'amber', conditions: ['T1'] });
	const own = await world.reads(null, (tx) => rosters.find(tx, 'alder-team', on));
	expect(own!.deciding).toEqual([]);
});

test('a county realigned in mid-period belongs to each side on its own days', async () => {
	const sql = world.database.owner;
	const [west, east] = await sql<{ id: string }[]>`
		insert into catchment (state_code, name, during) values ('AA', 'West', '[2020-01-01,)'), ('AA', 'East', '[2020-01-01,)') returning id
	`;
	await sql`
		insert into catchment_county (catchment_id, county_fips, during) values
			(${west!.id}, '90001', '[2020-01-01,)'), (${west!.id}, '90003', '[2020-01-01,2026-07-01)'),
			(${east!.id}, '90003', '[2026-07-01,)')
	`;
	const catchment = (day: string) =>
		world.reads(null, async (tx) => (await bodies.find(tx, 'alder', day))!.catchment);
	expect([await catchment('2026-06-30'), await catchment('2026-07-01')]).toEqual(['West', null]);

	await sql`
		update body_county set during = '[2020-01-01,2026-07-01)' where body_id = ${world.body} and county_fips = '90003'
	`;
	const [before, after] = [await judged('2026-06-30'), await judged('2026-07-01')];
	expect(before.geography.presence).toEqual({ have: 2, need: 2 });
	expect(after.geography.presence).toEqual({ have: 1, need: 1 });
	expect([before.members, after.members]).toEqual([2, 2]);
	expect(await catchment('2026-07-01')).toBe('West');
});

test('the languages a community needs are kept with the body, and what else is set stays', async () => {
	const sql = world.database.owner;
	await sql`update body set suggestion_settings = '{"kept": 1}' where id = ${world.body}`;
	const find = () => world.reads(null, async (tx) => (await bodies.find(tx, 'alder', on))!);
	const { version, name, type } = await find();
	const about = { name, type, purpose: null, meets: null, foundedOn: null, counties: ['90001'] };
	const change = (languages: string[], seen: number) =>
		world.writes(world.coordinator, (tx) =>
			register.change(tx, { id: world.body, version: seen }, { ...about, languages }, '2026-08-01')
		);
	expect(await change(['es', 'hmn'], version)).toBe(true);
	expect((await find()).languages).toEqual(['es', 'hmn']);
	expect(await change([], version)).toBe(false);
	expect(await change([], version + 1)).toBe(true);
	expect((await find()).languages).toEqual([]);
	const [row] =
		await sql`select suggestion_settings ->> 'kept' as kept from body where id = ${world.body}`;
	expect(row!.kept).toBe('1');
});
