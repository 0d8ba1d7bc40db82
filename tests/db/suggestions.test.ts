import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '#lib/domain/roster/roster.ts';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import { suggestForSeat } from '#lib/domain/suggestion/for-seat.ts';
import { read, write } from '#lib/server/connect.ts';
import * as rosters from '#lib/server/rosters.ts';
import * as surroundings from '#lib/server/surroundings.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let body: string;
const coordinator = randomUUID();

beforeAll(async () => {
	database = await seededDatabase(on);
	const [row] = await database.owner<{ id: string }[]>`
		select id from body where slug = 'three-rivers'
	`;
	body = row!.id;
	await database.owner`insert into account (id, email, name) values (${coordinator}, 'c@example.org', 'C')`;
	await database.owner`
		insert into account_role (account_id, role, body_id) values (${coordinator}, 'coordinator', ${body})
	`;
});

afterAll(() => database.close());

function suggestions(code: string, account: string | null = null, slug = 'three-rivers') {
	return read(database.app, { account }, async (sql) => {
		const facts = (await rosters.find(sql, slug, on))!;
		const seat = facts.seats.find(({ id }) => id === code)!;
		const [table] = await sql<{ id: string }[]>`select id from body where slug = ${slug}`;
		const around = await surroundings.find(sql, table!.id, seat, on);
		return suggestForSeat(code, facts, judge(facts, on), around, on)!;
	});
}

const printed = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);

test('the published example comes out of the database, for a visitor as for the coordinator', async () => {
	for (const account of [null, coordinator]) {
		const { ranked, whatIf, needed } = await suggestions('S13', account);
		expect(
			ranked.map((each) => [
				each.organization.name,
				...Object.values(each.factors).map(printed),
				printed(each.raw),
				each.load,
				printed(each.loadFactor),
				printed(each.score)
			])
		).toEqual([
			['Horizon Recovery', 1, 0.75, 0.51, 0.333, 1, 0.76, 1, 1, 0.76],
			['Statewide Recovery Network', 1, 0.5, 0.2, 0, 1, 0.59, 9, 0.625, 0.369],
			['Cedar Valley Behavioral', 0.6, 0.125, 0, 0.333, 0.5, 0.301, 0, 1, 0.301]
		]);
		expect(needed.map(({ code }) => code)).toEqual(['99005', 'es', 'youth']);
		expect(whatIf.every(({ stays }) => stays)).toBe(true);
		expect(ranked[0]!.introducers.map(({ organization }) => organization.name)).toEqual([
			'LME/MCO',
			'Provider A'
		]);
		expect(ranked[0]!.effect.coverage.after).toEqual({ have: 15, need: 22 });
	}
});

test('a second youth is looked for at organizations that can nominate one, never as a person', async () => {
	const { ranked, openCall } = await suggestions('S02');
	expect(ranked.map(({ organization, nominates }) => [organization.name, nominates])).toEqual([
		['Youth Voice Birch', true]
	]);
	expect(openCall).toEqual(['youth']);
});

test('the ties of the example are those published, and a single report is for the body alone', async () => {
	const ties = await read(
		database.app,
		{ account: null },
		(sql) => sql<{ strength: number; reports: number }[]>`
			select t.strength, t.reports from ties_of(${body}, ${on}) t
			where exists (select from organizations_at(${body}, ${on}) s where s.organization_id = t.a)
				and exists (select from organizations_at(${body}, ${on}) s where s.organization_id = t.b)
		`
	);
	const strong = ties.filter(({ strength }) => strength >= 2);
	expect(strong).toHaveLength(22);
	expect(strong.reduce((sum, { strength }) => sum + strength, 0) / 22).toBeCloseTo(2.68, 2);
	const seen = (account: string | null) =>
		read(database.app, { account }, (sql) => sql`select from tie_report`);
	expect(await seen(null)).toHaveLength(0);
	expect((await seen(coordinator)).length).toBeGreaterThan(50);
});

test('before the first wave the network is unknown', async () => {
	const facts = await read(database.app, { account: null }, (sql) =>
		surroundings.find(sql, body, { id: 'S13', rule: { sector: ['substance_use'] } }, '2026-01-01')
	);
	expect(facts.ties).toBeNull();
});

test('a body of nobody’s directory is told to check the directory first', async () => {
	const facts = await read(database.app, { account: null }, (sql) =>
		rosters.find(sql, 'foothills', on)
	);
	const open = judge(facts!, on).seats.find(({ state }) => state === 'vacant');
	const { directory, networkKnown } = await suggestions(open!.id, null, 'foothills');
	expect(directory.old).toBe(true);
	expect(networkKnown).toBe(false);
});

test('only the coordinator writes reports of a body', async () => {
	const wave = (account: string | null) =>
		write(
			database.app,
			{ account },
			(sql) =>
				sql`insert into wave (body_id, name, opens_on) values (${body}, 'Mine', '2026-01-01')`
		).then(
			({ count }) => count,
			(cause: { code: string }) => cause.code
		);
	expect(await wave(null)).toBe('42501');
	expect(await wave(coordinator)).toBe(1);
});

test('who declined is left out for twelve months, whoever looks', async () => {
	const [horizon] = await database.owner<{ id: string }[]>`
		select id from organization where name = 'Horizon Recovery'
	`;
	await write(
		database.app,
		{ account: coordinator },
		(sql) => sql`
			insert into recruitment (body_id, seat_id, organization_id, prospect_on, declined_on, decline_reason)
			select ${body}, s.id, ${horizon!.id}, ${on}::date - 40, ${on}::date - 30, 'No time'
			from seat s where s.body_id = ${body} and s.code = 'S13'
		`
	);
	const { ranked, apart } = await suggestions('S13', coordinator);
	expect(ranked[0]!.organization.name).toBe('Statewide Recovery Network');
	expect(apart).toMatchObject([{ organization: horizon, reason: 'declined' }]);
	const visitors = await suggestions('S13');
	expect(visitors.ranked).toEqual(ranked);
});
