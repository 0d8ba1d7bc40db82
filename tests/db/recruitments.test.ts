import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardOf, countsOf } from '#lib/domain/roster/recruitment-board.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as partners from '#lib/server/partners.ts';
import * as recruitments from '#lib/server/recruitments.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let seat: string;
let library: string;
let clinic: string;

const on = '2026-11-22';
const writes = <T>(work: (sql: Sql) => Promise<T>) => world.writes(world.coordinator, work);
const listed = (account: string | null) =>
	world.reads(account, (sql) => recruitments.list(sql, world.body, 'S13'));
const begin = (organizationId: string | null, prospectOn: string, call: string | null = null) =>
	writes((sql) =>
		recruitments.add(sql, world.body, {
			seatId: seat,
			organizationId,
			call,
			introducerId: null,
			vacantSince: '2025-06-30',
			prospectOn
		})
	);
const step = (id: string, version: number, to: 'invited' | 'accepted' | 'declined', day: string) =>
	writes((sql) =>
		recruitments.changeStep(
			sql,
			{ id, version },
			{ step: to, on: day, reason: to === 'declined' ? 'No staff this year.' : null }
		)
	);
const declined = (day: string, account = world.coordinator) =>
	world.reads(account, (sql) => recruitments.declinedWithin(sql, world.body, 'S13', day));

beforeAll(async () => {
	world = await smallWorld();
	const sql = world.database.owner;
	const [added] = await sql<{ id: string }[]>`
		insert into seat (body_id, code, position, label, class) values (${world.body}, 'S13', 1, 'Treatment', 'expected') returning id
	`;
	seat = added!.id;
	const organizations = await sql<{ id: string }[]>`
		insert into organization (name, home_body_id) values ('Library', ${world.body}), ('Clinic', ${world.body}) returning id
	`;
	[library, clinic] = organizations.map(({ id }) => id) as [string, string];
});

afterAll(() => world.close());

test('an organization is asked step by step, each seen in its version', async () => {
	const id = await begin(clinic, '2026-01-05');
	expect(await step(id, 1, 'invited', '2026-01-20')).toBe(true);
	expect(await step(id, 1, 'accepted', '2026-02-01')).toBe(false);
	const invited = (day: string) =>
		world.reads(null, (sql) => recruitments.countInvited(sql, world.body, day));
	expect(await invited('2026-01-19')).toEqual({});
	expect(await invited('2026-01-20')).toEqual({ S13: 1 });
	await expect(begin(clinic, '2026-02-01')).rejects.toMatchObject({ code: '23505' });
	expect(await step(id, 2, 'accepted', '2026-02-10')).toBe(true);
	expect(await invited('2026-02-10')).toEqual({});
	expect(await invited('2026-02-09')).toEqual({ S13: 1 });
	await expect(step(id, 3, 'declined', '2026-03-01')).rejects.toMatchObject({ code: '23514' });
	expect(await listed(world.member)).toMatchObject([
		{ organizationName: 'Clinic', seat: 'S13', invitedOn: '2026-01-20', acceptedOn: '2026-02-10' }
	]);
});

test('who declined is left in peace for twelve months: eleven months ago yes, thirteen no', async () => {
	const id = await begin(library, '2025-10-01');
	expect(await step(id, 1, 'declined', '2025-12-22')).toBe(true);
	expect(await declined(on)).toEqual([{ organization: library, declinedOn: '2025-12-22' }]);
	const elsewhere = await world.reads(null, (sql) =>
		recruitments.declinedWithin(sql, world.body, 'S14', on)
	);
	expect(elsewhere).toEqual([]);
	expect(await declined('2025-12-21')).toEqual([]);
	expect((await declined('2026-12-21')).length).toBe(1);
	expect(await declined('2026-12-22')).toEqual([]);
	expect(await declined('2027-01-22')).toEqual([]);
	await begin(library, '2027-02-01');
});

test('an open call names a place and no organization; one of the two there must be', async () => {
	await begin(null, '2026-05-01', 'Youth center board');
	await expect(begin(null, '2026-05-01')).rejects.toMatchObject({ code: '23514' });
	await expect(begin(library, '2026-05-01', 'Board')).rejects.toMatchObject({ code: '23514' });
	const [known] = (await listed(world.coordinator)).filter(({ call }) => call !== null);
	await expect(
		writes((sql) => sql`update recruitment set declined_on = '2026-06-01' where id = ${known!.id}`)
	).rejects.toMatchObject({ code: '23514' });
});

test('who declined is suggested to nobody, without anybody being told who it was', async () => {
	const around = (account: string | null, day: string) =>
		world.reads(account, async (sql) =>
			(await partners.listAround(sql, world.body, day)).map(({ name }) => name)
		);
	await world.database.owner`update organization set county_fips = '90001' where name = 'Library'`;
	for (const account of [null, world.outsider, world.coordinator]) {
		expect(await around(account, on)).toEqual([]);
		expect(await around(account, '2026-12-22')).toEqual(['Library']);
	}
});

test('others learn nothing of who is asked, and change nothing', async () => {
	for (const account of [null, world.outsider]) {
		expect(await listed(account)).toEqual([]);
		const changed = await world.writes(account, (sql) => sql`update recruitment set answers = 1`);
		expect(changed.count).toBe(0);
	}
	expect((await listed(world.member)).length).toBeGreaterThan(2);
	const byMember = await world.writes(
		world.member,
		(sql) => sql`update recruitment set answers = 1`
	);
	expect(byMember.count).toBe(0);
	const seen = await world.reads(null, (sql) => recruitments.listWithoutNames(sql, world.body));
	expect(Object.keys(seen[0]!).filter((key) => !key.endsWith('On'))).toEqual([
		'openCall',
		'vacantSince'
	]);
	expect(seen.map(({ vacantSince }) => vacantSince)).toEqual([null, '2025-06-30', null, null]);
	expect(countsOf(boardOf(seen, on))).toEqual(countsOf(boardOf(await listed(world.member), on)));
});
