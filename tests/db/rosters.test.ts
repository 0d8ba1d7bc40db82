import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge, type Roster } from '#lib/domain/roster/roster.ts';
import { expected, on } from '#lib/domain/roster/three-rivers.fixture.ts';
import * as bodies from '#lib/server/bodies.ts';
import { read, write } from '#lib/server/connect.ts';
import * as findings from '#lib/server/findings.ts';
import * as memberships from '#lib/server/memberships.ts';
import * as rosters from '#lib/server/rosters.ts';
import * as seats from '#lib/server/seats.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let body: bodies.Body;
const coordinator = randomUUID();
const visitor = { account: null };

beforeAll(async () => {
	database = await seededDatabase(on);
	body = (await read(database.app, visitor, (sql) => bodies.find(sql, 'three-rivers', on)))!;
	await database.owner`insert into account (id, email, name) values (${coordinator}, 'c@example.org', 'C')`;
	await database.owner`
		insert into account_role (account_id, role, body_id) values (${coordinator}, 'coordinator', ${body.id})
	`;
});

afterAll(() => database.close());

async function judged(account: string | null): Promise<Roster> {
	const facts = await read(database.app, { account }, (sql) =>
		rosters.find(sql, 'three-rivers', on)
	);
	return judge(facts!, on);
}

describe('Three Rivers in the database', () => {
	test('is judged as published, by a visitor as by its coordinator', async () => {
		for (const account of [null, coordinator]) {
			const roster = await judged(account);
			expect(roster.members).toBe(20);
			expect(roster.coverage).toMatchObject(expected.nominal);
			expect(roster.coverage.effective).toEqual(expected.effective);
			expect(roster.activity).toMatchObject(expected.activity.counts);
			expect(roster.activity.attendance).toEqual(expected.activity.attendance);
			expect(roster.geography.presence).toEqual(expected.geography.presence);
			expect(roster.levels.meanDepth.nominal).toBeCloseTo(expected.levels.meanDepth.nominal, 3);
			expect(roster.levels.meanDepth.active).toBeCloseTo(expected.levels.meanDepth.active, 3);
			expect(roster.levels.reach).toEqual(expected.levels.reach);
			const hollow = roster.seats.filter(({ state }) => state === 'hollow');
			expect(hollow.map(({ id }) => id)).toEqual(expected.hollow);
		}
	});

	test('gives the same findings to everyone, without names or ids for a visitor', async () => {
		const [visitors, coordinators] = [await judged(null), await judged(coordinator)];
		expect(visitors.findings.map(({ kind, have, need }) => [kind, have, need])).toEqual(
			coordinators.findings.map(({ kind, have, need }) => [kind, have, need])
		);
		expect(Object.keys(visitors.activity.byMember).every((id) => /^member-\d+$/.test(id))).toBe(
			true
		);
	});

	test('names its people to its own people only', async () => {
		const names = (account: string | null) =>
			read(database.app, { account }, (sql) => memberships.listNames(sql, body.id, on));
		expect(await names(null)).toEqual({});
		expect(Object.values(await names(coordinator))).toContain('Carla Westbrook');
	});

	test('says of a seat since when it is empty and where it comes from', async () => {
		const seat = await read(database.app, visitor, (sql) => seats.find(sql, body.id, 'S13', on));
		expect(seat).toMatchObject({ code: 'S13', class: 'expected', emptySince: '2025-06-30' });
		expect(seat?.template?.code).toBe('NC_SOC_COMMUNITY_COLLABORATIVE');
	});

	test('has a page of its own with counties and templates, and is listed', async () => {
		expect(body).toMatchObject({
			slug: 'three-rivers',
			invented: true,
			counties: ['99001', '99003', '99005']
		});
		expect(body.templates.map(({ code }) => code)).toEqual(['NC_SOC_COMMUNITY_COLLABORATIVE']);
		const list = await read(database.app, visitor, (sql) => bodies.list(sql, on));
		expect(list.map(({ slug }) => slug)).toContain('three-rivers');
	});
});

test('nobody has an unknown address', async () => {
	const none = await read(database.app, visitor, (sql) => rosters.find(sql, 'nowhere', on));
	expect(none).toBeNull();
});

describe('the history of findings', () => {
	const who = { account: coordinator };
	const listed = () => read(database.app, who, (sql) => findings.list(sql, body.id));
	const stateOf = async (key: string) =>
		(await listed()).find((finding) => finding.key === key)?.state;

	test('opens what is found, keeps decisions, closes what is gone, opens what returns', async () => {
		await write(database.app, who, (sql) => findings.refresh(sql, body.id, on));
		expect(await stateOf('seat-vacant:S13')).toBe('open');

		const known = (await listed()).find(({ key }) => key === 'seat-vacant:S20')!;
		const decision = {
			key: known.key,
			state: 'accepted' as const,
			reason: 'No bus runs here.',
			owner: null,
			ownerId: null,
			dueOn: null,
			version: known.version
		};
		const decide = () =>
			write(database.app, who, (sql) => findings.change(sql, body.id, decision, on));
		expect(await decide()).toBe(true);
		expect(await decide()).toBe(false);

		const notNeeded = (yes: boolean) => database.owner`
			update seat set applicable = ${!yes}, reason = 'Not here', approver = 'Chair', review_on = ${on}
			where body_id = ${body.id} and code = 'S13'
		`;
		await notNeeded(true);
		await write(database.app, who, (sql) => findings.refresh(sql, body.id, on));
		expect(await stateOf('seat-vacant:S13')).toBe('closed');
		expect(await stateOf('seat-vacant:S20')).toBe('accepted');

		await notNeeded(false);
		await write(database.app, who, (sql) => findings.refresh(sql, body.id, on));
		expect(await stateOf('seat-vacant:S13')).toBe('open');
	});

	test('refreshing again on the same day changes nothing', async () => {
		const before = await listed();
		await write(database.app, who, (sql) => findings.refresh(sql, body.id, on));
		expect(await listed()).toEqual(before);
	});

	test('is closed to visitors, who also refresh nothing', async () => {
		expect(await read(database.app, visitor, (sql) => findings.list(sql, body.id))).toEqual([]);
		await write(database.app, visitor, (sql) => findings.refresh(sql, body.id, on));
	});
});
