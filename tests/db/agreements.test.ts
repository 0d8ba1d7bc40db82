import { afterAll, beforeAll, expect, test } from 'vitest';
import { omit } from '#lib/domain/omit.ts';
import * as agreements from '#lib/server/agreements.ts';
import * as changes from '#lib/server/changes.ts';
import type { Sql } from '#lib/server/connect.ts';
import * as jointActivities from '#lib/server/joint-activities.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let library: string;
let sheriff: string;

const kept = ownRecords.storeOf('agreement');
const done = ownRecords.storeOf('joint_activity');
const writes = <T>(work: (sql: Sql) => Promise<T>) => world.writes(world.coordinator, work);
const listed = (account: string | null) =>
	world.reads(account, (sql) => agreements.list(sql, world.body));

function agreement(values: Partial<agreements.AgreementInput> = {}): agreements.AgreementInput {
	return {
		...{ kind: 'data_sharing', title: 'Who came when', parties: [library, sheriff] },
		...{ during: '[2026-01-01,2026-12-31]', reviewedOn: null, reviewOn: '2026-06-01' },
		...{
			sharesData: true,
			sharedWhat: 'Monthly counts',
			sharedPurpose: null,
			sharedAs: 'aggregate'
		},
		...{ sharedBasis: null, sharedProtection: 'Locked drive', sharedFrom: [library], sharedTo: [] },
		...{ barriers: ['used_against'], document: 'https://example.org/a.pdf', openToAll: false },
		...values
	};
}

beforeAll(async () => {
	world = await smallWorld();
	const made = await world.database.owner<{ id: string }[]>`
		insert into organization (name, home_body_id) values ('Library', ${world.body}), ('Sheriff', ${world.body}) returning id
	`;
	[library, sheriff] = made.map(({ id }) => id) as [string, string];
});

afterAll(() => world.close());

test('an agreement is read by its own people, by others only when it is open, and changed by its version', async () => {
	await writes((sql) => kept.add(sql, world.body, agreement()));
	const [known] = await listed(world.member);
	expect(known).toMatchObject({
		...{ from: '2026-01-01', last: '2026-12-31', reviewOn: '2026-06-01', sharedAs: 'aggregate' },
		parties: [
			{ id: library, name: 'Library' },
			{ id: sheriff, name: 'Sheriff' }
		]
	});
	expect([await listed(null), await listed(world.outsider)]).toEqual([[], []]);
	const open = (who: string | null, version: number) =>
		world.writes(who, (sql) =>
			kept.change(sql, { id: known!.id, version }, agreement({ openToAll: true }))
		);
	expect(await open(world.member, 1)).toBe(false);
	expect([await open(world.coordinator, 1), await open(world.coordinator, 1)]).toEqual([
		true,
		false
	]);
	expect(await listed(null)).toHaveLength(1);
});

test('parties are two or more organizations that are there, each once, and none of them goes', async () => {
	const add = (parties: string[]) =>
		refusal(writes((sql) => kept.add(sql, world.body, agreement({ parties }))));
	expect(await add([library])).toBe('23514');
	expect(await add([library, library])).toBe('23503');
	expect(await add([library, world.body])).toBe('23503');
	expect(await refusal(writes((sql) => sql`delete from organization where id = ${sheriff}`))).toBe(
		'23503'
	);
});

test('an agreement that was taken out comes back by undo, with its parties in the history', async () => {
	const [known] = await listed(world.member);
	const seen = { id: known!.id, version: known!.version };
	expect(await writes((sql) => kept.remove(sql, seen))).toBe(true);
	expect(await listed(world.member)).toEqual([]);
	const which = { body: world.body, record: { table: 'agreement' as const, id: seen.id } };
	const names = await world.reads(world.coordinator, async (sql) =>
		changes.listNames(sql, await changes.list(sql, which))
	);
	expect(names[sheriff]).toBe('Sheriff');
	const latest = await world.reads(world.coordinator, (sql) => changes.findLatest(sql, which));
	expect(await writes((sql) => changes.undo(sql, latest!))).toEqual([]);
	expect(await listed(world.member)).toHaveLength(1);
});

test('what was done together stays with the people of the table', async () => {
	const activity: jointActivities.ActivityInput = {
		...{ kind: 'debrief', heldOn: '2026-03-03', what: 'After a night with three calls' },
		...{ organizations: [sheriff, library], learned: 'Call sooner', nextSteps: null },
		...{ dueOn: null, hostId: sheriff, topics: 'De-escalation', counties: [] },
		...{ leadership: [], middle: [], frontline: [library] }
	};
	expect(
		await refusal(world.writes(world.outsider, (sql) => done.add(sql, world.body, activity)))
	).toBe('42501');
	await writes((sql) => done.add(sql, world.body, activity));
	const seen = (account: string | null) =>
		world.reads(account, (sql) => jointActivities.list(sql, world.body));
	expect(await seen(world.member)).toMatchObject([
		{ ...omit(activity, 'dueOn'), organizations: [{ name: 'Library' }, { name: 'Sheriff' }] }
	]);
	expect([await seen(null), await seen(world.outsider)]).toEqual([[], []]);
});
