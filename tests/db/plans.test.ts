import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '#lib/server/connect.ts';
import * as changes from '#lib/server/changes.ts';
import * as plans from '#lib/server/plans.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let library: string;

const on = '2026-11-22';
const writes = <T>(work: (sql: Sql) => Promise<T>) => world.writes(world.coordinator, work);
const goals = (account: string | null, day = on) =>
	world.reads(account, (sql) => plans.listGoals(sql, world.body, day));
const times = { after: '2024-11-22', by: on };
const goal = {
	statement: 'Help within the hour',
	rationale: null,
	sectors: ['courts'],
	perspectives: ['youth']
};

beforeAll(async () => {
	world = await smallWorld();
	const [organization] = await world.database.owner<{ id: string }[]>`
		insert into organization (name, home_body_id) values ('Library', ${world.body}) returning id
	`;
	library = organization!.id;
	await world.database.owner`
		insert into body (slug, name, state_code, parent_body_id) values ('alder-group', 'Alder Work Group', 'AA', ${world.body})
	`;
});

afterAll(() => world.close());

test('a goal is public, in its order, changed by its version, and known after its end', async () => {
	await writes((sql) => plans.add(sql, 'goal', world.body, goal, '2026-01-05'));
	await writes((sql) =>
		plans.add(sql, 'goal', world.body, { ...goal, statement: 'Second' }, '2026-02-01')
	);
	const [first, second] = await goals(null);
	expect(first).toMatchObject({ ...goal, position: 1, since: '2026-01-05', version: 1 });
	expect(second).toMatchObject({ statement: 'Second', position: 2 });
	const better = { ...goal, sectors: [], rationale: 'Asked for by families' };
	const change = (version: number) =>
		writes((sql) => plans.change(sql, 'goal', { id: first!.id, version }, better));
	expect([await change(1), await change(1)]).toEqual([true, false]);
	const remove = () => writes((sql) => plans.remove(sql, 'goal', { ...second!, version: 1 }, on));
	expect([await remove(), await remove()]).toEqual([true, false]);
	expect((await goals(null)).map(({ statement }) => statement)).toEqual([goal.statement]);
	expect(await goals(null, '2026-11-21')).toHaveLength(2);
});

test('who took part is counted for the own people, and only named by perspective for others', async () => {
	const activity = {
		what: 'First draft',
		phase: 'design' as const,
		heldOn: '2026-03-01',
		goalId: null,
		people: { youth: 2, provider: 0 }
	};
	await writes((sql) => plans.add(sql, 'plan_activity', world.body, activity, on));
	await writes((sql) =>
		plans.add(sql, 'plan_activity', world.body, { ...activity, people: null }, on)
	);
	const seen = (account: string | null) =>
		world.reads(account, async (sql) => [
			await plans.listActivities(sql, world.body, times),
			await plans.listPartTaken(sql, world.body, times)
		]);
	const taken = [
		{ phase: 'design', perspectives: ['youth'] },
		{ phase: 'design', perspectives: null }
	];
	for (const account of [null, world.outsider]) {
		const [own, others] = await seen(account);
		expect(own).toEqual([]);
		expect(others).toHaveLength(2);
		expect(others).toEqual(expect.arrayContaining(taken));
	}
	const [own] = await seen(world.member);
	expect(own).toHaveLength(2);
	expect(own).toContainEqual(expect.objectContaining({ people: { youth: 2, provider: 0 } }));
	const later = { after: '2026-03-01', by: on };
	expect(await world.reads(null, (sql) => plans.listPartTaken(sql, world.body, later))).toEqual([]);
});

test('a task belongs to a partner and a part; others see none, and undo brings it back', async () => {
	const [group] = await world.reads(null, (sql) => plans.listGroups(sql, world.body, on));
	expect(group).toMatchObject({ name: 'Alder Work Group', organizations: [] });
	const task = {
		what: 'Print the cards',
		organizationId: library,
		jointActivityId: null,
		groupId: group!.id,
		goalId: null,
		dueOn: '2026-12-01',
		doneOn: null
	};
	await writes((sql) => plans.add(sql, 'task', world.body, task, on));
	const listed = (account: string | null) =>
		world.reads(account, (sql) => plans.listTasks(sql, world.body));
	expect([await listed(null), await listed(world.outsider)]).toEqual([[], []]);
	const [known] = await listed(world.member);
	expect(known).toMatchObject({ ...task, organizationName: 'Library' });
	const byMember = await world.writes(world.member, (sql) => plans.remove(sql, 'task', known!, on));
	expect(byMember).toBe(false);
	expect(await writes((sql) => plans.remove(sql, 'task', known!, on))).toBe(true);
	const which = { body: world.body, record: { table: 'task' as const, id: known!.id } };
	const latest = await world.reads(world.coordinator, (sql) => changes.findLatest(sql, which));
	expect(await writes((sql) => changes.undo(sql, latest!))).toEqual([]);
	expect(await listed(world.member)).toHaveLength(1);
});
