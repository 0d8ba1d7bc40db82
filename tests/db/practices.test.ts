import { afterAll, beforeAll, expect, test } from 'vitest';
import * as changes from '#lib/server/changes.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as practices from '#lib/server/practices.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let stranger: string;

const kept = ownRecords.storeOf('shared_practice');
const asked = ownRecords.storeOf('peer_question');
const practice: practices.PracticeInput = {
	...{ topic: 'seats', seatCode: null, what: 'Asked twice', outcome: null, doneOn: '2026-03-01' },
	...{ consentOn: null, openToAll: false }
};
const seen = (account: string | null, body = world.other) =>
	world.reads(account, (sql) => practices.list(sql, { id: body, stateCode: 'AA' }));
const share = async (values: Partial<practices.PracticeInput>) => {
	const [one] = await seen(world.coordinator, world.body);
	return world.writes(world.coordinator, (sql) =>
		kept.change(sql, { id: one!.id, version: one!.version }, { ...practice, ...values })
	);
};
const questions = (account: string | null, body = world.other) =>
	world.reads(account, (sql) => practices.listQuestions(sql, body));

beforeAll(async () => {
	world = await smallWorld();
	const { owner } = world.database;
	await owner`insert into state (code, fips, name) values ('BB', '91', 'Bland')`;
	const [far] = await owner<{ id: string }[]>`
		insert into body (slug, name, state_code) values ('far', 'Far Table', 'BB') returning id
	`;
	const [account] = await owner<{ id: string }[]>`
		insert into account (email, name) values ('s@example.org', 'Stranger') returning id
	`;
	stranger = account!.id;
	await owner`insert into account_role (account_id, role, body_id) values (${stranger}, 'coordinator', ${far!.id})`;
	await world.writes(world.coordinator, (sql) => kept.add(sql, world.body, practice));
});

afterAll(() => world.close());

test('without consent a practice is read by its own people alone; with it by the tables of the state; open, by everyone', async () => {
	const counts = async () => {
		const others = [world.member, world.outsider, stranger, null].map((account) =>
			seen(account, account === world.member ? world.body : world.other)
		);
		return (await Promise.all(others)).map(({ length }) => length);
	};
	expect(await counts()).toEqual([1, 0, 0, 0]);
	expect(await share({ consentOn: '2026-03-02' })).toBe(true);
	expect(await counts()).toEqual([1, 1, 0, 0]);
	expect(await share({ consentOn: '2026-03-02', openToAll: true })).toBe(true);
	expect(await counts()).toEqual([1, 1, 1, 1]);
	expect(await share({ consentOn: null })).toBe(true);
	expect(await counts()).toEqual([1, 0, 0, 0]);
	expect(await refusal(share({ consentOn: null, openToAll: true }))).toBe('23514');
});

test('a consent that was taken back is not put back from the history', async () => {
	const [latest] = await world.database.owner<{ id: number }[]>`
		select max(id) as id from change where table_name = 'shared_practice' and before ->> 'consent_on' is not null
	`;
	const obstacles = await world.writes(world.coordinator, (sql) =>
		changes.undo(sql, Number(latest!.id))
	);
	expect(obstacles).toMatchObject([{ table: 'shared_practice', reason: 'not_allowed' }]);
	expect(await seen(world.outsider)).toEqual([]);
});

test('only the two tables read a question; each keeps its own part', async () => {
	const input = { toBodyId: world.other, what: 'How?', askedOn: '2026-03-05' };
	const add = (account: string | null, values: object = {}) =>
		refusal(world.writes(account, (sql) => asked.add(sql, world.body, { ...input, ...values })));
	expect(await add(world.coordinator)).toBeNull();
	expect(await add(world.coordinator, { toBodyId: world.body })).toBe('23514');
	expect(await add(world.coordinator, { answer: 'So', answeredOn: '2026-03-05' })).toBe('42501');
	const refused = [world.member, world.outsider, stranger, null].map((account) => add(account));
	expect(new Set(await Promise.all(refused))).toEqual(new Set(['42501']));

	const readers = [world.member, world.outsider, stranger, null];
	const counts = await Promise.all(readers.map((account) => questions(account)));
	expect(counts.map(({ length }) => length)).toEqual([1, 1, 0, 0]);

	const [open] = await questions(world.outsider);
	const { id, version } = open!;
	const answer = (account: string, values: object) =>
		refusal(
			world.writes(account, async (sql) => {
				if (!(await asked.change(sql, { id, version }, values)))
					throw Object.assign(new Error(), { code: 'not seen' });
			})
		);
	const said = { answer: 'Over coffee', answeredOn: '2026-03-06' };
	expect(await answer(world.coordinator, said)).toBe('42501');
	expect(await answer(world.outsider, { what: 'Something else?' })).toBe('42501');
	expect(await answer(stranger, said)).toBe('not seen');
	expect(await answer(world.member, said)).toBe('not seen');
	expect(await answer(world.outsider, said)).toBeNull();
	expect(await questions(world.coordinator, world.body)).toMatchObject([said]);
});
