import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Representation } from '#lib/domain/representation/representation.ts';
import { judge } from '#lib/domain/roster/roster.ts';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import * as bodies from '#lib/server/bodies.ts';
import { read, write } from '#lib/server/connect.ts';
import * as demographics from '#lib/server/demographics.ts';
import * as findings from '#lib/server/findings.ts';
import * as rosters from '#lib/server/rosters.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let body: string;
const [coordinator, member] = [randomUUID(), randomUUID()];
const round: demographics.WaveInput = {
	askedOn: on,
	members: 20,
	counts: { hispanic: 1, black: 3, white: 13, american_indian: 1 },
	reference: 'children',
	referenceName: null,
	referenceCounts: null
};

beforeAll(async () => {
	database = await seededDatabase(on);
	body = (await read(database.app, { account: null }, (sql) =>
		bodies.find(sql, 'three-rivers', on)
	))!.id;
	for (const [id, role] of [
		[coordinator, 'coordinator'],
		[member, 'member']
	] as const) {
		await database.owner`insert into account (id, email, name) values (${id}, ${`${role}@example.org`}, ${role})`;
		await database.owner`insert into account_role (account_id, role, body_id) values (${id}, ${role}, ${body})`;
	}
});

afterAll(() => database.close());

const record = (account: string | null, wave = round) =>
	write(database.app, { account }, async (sql) => {
		const done = await demographics.record(sql, body, wave);
		if (done) await findings.refresh(sql, body, on);
		return done;
	});
const judged = async (account: string | null) => {
	const facts = await read(database.app, { account }, (sql) =>
		rosters.find(sql, 'three-rivers', on)
	);
	return judge(facts!, on);
};
const verdicts = (seen: Representation | null) => seen?.rows.map(({ verdict }) => verdict);

test('only the coordinator records a round, and Three Rivers compares as published', async () => {
	expect(await record(null)).toBe(false);
	expect(await record(member)).toBe(false);
	expect(await record(coordinator)).toBe(true);
	const { representation } = await judged(coordinator);
	expect(representation).toMatchObject({
		answered: { have: 18, need: 20 },
		reference: { kind: 'children', total: 48000 }
	});
	expect(verdicts(representation)).toEqual(['under', 'under', 'over', 'too-few', 'too-few']);
	expect(representation?.rows.map(({ ratio }) => Number(ratio?.toFixed(2)))).toEqual([
		0.25, 0.56, 1.72, 1.85, 0
	]);
	expect(representation?.dissimilarity).toBeCloseTo(0.328, 3);
});

test('members are told by words, and the counts are not theirs to read', async () => {
	const of = (account: string | null) =>
		read(database.app, { account }, async (sql) => [
			(await demographics.list(sql, body)).length,
			await demographics.mayCount(sql, body),
			(await demographics.find(sql, body, on)) !== null
		]);
	expect(await of(coordinator)).toEqual([1, true, true]);
	expect(await of(member)).toEqual([0, false, true]);
	expect(await of(null)).toEqual([0, false, false]);
	expect((await judged(null)).representation).toBeNull();

	const known = await read(database.app, { account: member }, (sql) => findings.list(sql, body));
	const found = known.filter(({ key }) => key.startsWith('group-under-represented'));
	expect(found.map(({ key }) => key).toSorted()).toEqual([
		'group-under-represented:black',
		'group-under-represented:hispanic'
	]);
	const facts = await database.owner<{ facts: Record<string, unknown> }[]>`
		select facts from finding where kind = 'group-under-represented'
	`;
	for (const row of facts) expect(row.facts).toMatchObject({ have: 0, need: 1 });
});

test('a round of the same day is put right, and with too few answers nothing is found any more', async () => {
	expect(await record(coordinator, { ...round, members: 30 })).toBe(true);
	expect((await judged(coordinator)).representation).toMatchObject({ enough: false, rows: [] });
	const known = await read(database.app, { account: coordinator }, (sql) =>
		findings.list(sql, body)
	);
	const states = known.filter(({ key }) => key.startsWith('group-')).map(({ state }) => state);
	expect(states).toEqual(['closed', 'closed']);
});
