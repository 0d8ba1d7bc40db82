import { afterAll, beforeAll, expect, it } from 'vitest';
import { entries } from '#lib/domain/history/entries.ts';
import * as changes from '#lib/server/changes.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;

beforeAll(async () => {
	world = await smallWorld();
});

afterAll(() => world.close());

const history = (account: string | null) =>
	world.reads(account, (sql) => changes.list(sql, { body: world.body }));
const undo = (account: string | null, id: number) =>
	world.writes(account, (sql) => changes.undo(sql, id));

async function addOrganization(name: string): Promise<string> {
	const [row] = await world.writes(
		world.coordinator,
		(sql) => sql<{ id: string }[]>`
			insert into organization (name, home_body_id) values (${name}, ${world.body}) returning id
		`
	);
	return row!.id;
}

const rename = (id: string, name: string) =>
	world.writes(
		world.coordinator,
		(sql) => sql`update organization set name = ${name} where id = ${id}`
	);
const nameOf = async (id: string) => {
	const [row] = await world.database.owner<
		{ name: string }[]
	>`select name from organization where id = ${id}`;
	return row?.name;
};

it('says who changed what, to those who may read it', async () => {
	const id = await addOrganization('Haven');
	await rename(id, 'Haven House');
	const [latest, first] = entries(await history(world.coordinator));
	expect(latest).toMatchObject({ by: 'Coordinator', undone: false, total: 1 });
	expect(latest?.changes[0]).toMatchObject({ table: 'organization', record: id, action: 'change' });
	expect(first?.changes[0]?.action).toBe('add');
	expect((await history(world.member))[0]?.by).toBe('Coordinator');
	expect(await history(null)).toEqual([]);
	expect(await history(world.outsider)).toEqual([]);
});

it('knows in which version a record stands, for those who may read it', async () => {
	const id = await addOrganization('Harbor');
	await rename(id, 'Harbor House');
	const version = (account: string | null, record: string) =>
		world.reads(account, (sql) => changes.findVersion(sql, { table: 'organization', id: record }));
	expect(await version(world.coordinator, id)).toBe(2);
	expect(await version(null, id)).toBeNull();
	expect(await version(world.coordinator, 'none')).toBeNull();
});

it('takes the last change of a record back, once', async () => {
	const id = await addOrganization('Lantern');
	await rename(id, 'Lamp');
	const record = { table: 'organization', id } as const;
	const latest = await world.reads(world.coordinator, (sql) => changes.findLatest(sql, { record }));
	expect(await undo(world.coordinator, latest!)).toEqual([]);
	expect(await nameOf(id)).toBe('Lantern');
	expect(await undo(world.coordinator, latest!)).toMatchObject([{ reason: 'undone_before' }]);
	const [undoing, undone] = entries(await history(world.coordinator));
	expect([undoing?.undoing, undone?.undone]).toEqual([true, true]);
});

it('takes back an undo too', async () => {
	const id = await addOrganization('Reed');
	await rename(id, 'Rush');
	const [latest] = await history(world.coordinator);
	await undo(world.coordinator, latest!.id);
	const [undoing] = await history(world.coordinator);
	expect(await undo(world.coordinator, undoing!.id)).toEqual([]);
	expect(await nameOf(id)).toBe('Rush');
});

it('changes nothing when somebody changed the record since, and says so', async () => {
	const id = await addOrganization('Elm');
	await rename(id, 'Oak');
	const [older] = await history(world.coordinator);
	await rename(id, 'Ash');
	expect(await undo(world.coordinator, older!.id)).toEqual([
		{ table: 'organization', record: id, reason: 'changed_since' }
	]);
	expect(await nameOf(id)).toBe('Ash');
});

it('takes back whole what one action did, or none of it', async () => {
	const id = await addOrganization('Moss');
	const both = () =>
		world.writes(world.coordinator, async (sql) => {
			await sql`update organization set name = 'Fern' where id = ${id}`;
			await sql`insert into location (organization_id, city, home_body_id) values (${id}, 'Milltown', ${world.body})`;
		});
	await both();
	const [latest] = await history(world.coordinator);
	expect(await undo(world.coordinator, latest!.id)).toEqual([]);
	expect(await nameOf(id)).toBe('Moss');
	const places = () => world.database.owner`select from location where organization_id = ${id}`;
	expect(await places()).toHaveLength(0);

	await both();
	const [again] = await history(world.coordinator);
	await rename(id, 'Bracken');
	expect(await undo(world.coordinator, again!.id)).toMatchObject([{ reason: 'changed_since' }]);
	expect(await places()).toHaveLength(1);
});

it('lets nobody take back what they could not change', async () => {
	const id = await addOrganization('Stone');
	await rename(id, 'Rock');
	const [latest] = await history(world.coordinator);
	expect(await undo(world.member, latest!.id)).toMatchObject([{ reason: 'gone' }]);
	expect(await undo(world.outsider, latest!.id)).toMatchObject([{ reason: 'unknown' }]);
	expect(await undo(null, latest!.id)).toMatchObject([{ reason: 'unknown' }]);
	expect(await nameOf(id)).toBe('Rock');
});

it('pages by action and shows a part of a large one', async () => {
	await world.writes(
		world.coordinator,
		(sql) => sql`
			insert into meeting (body_id, held_on)
			select ${world.body}, day::date from generate_series('2025-01-01'::date, '2025-02-09', '1 day') day
		`
	);
	const shown = await world.reads(world.coordinator, (sql) =>
		changes.list(sql, { body: world.body, limit: 1 })
	);
	expect(shown).toHaveLength(12);
	expect(entries(shown)).toMatchObject([{ total: 40 }]);
	const older = await world.reads(world.coordinator, (sql) =>
		changes.list(sql, { body: world.body, limit: 1, before: shown.at(-1)!.id })
	);
	expect(older.every(({ table }) => table === 'organization')).toBe(true);
});

it('names what the changes point at', async () => {
	const id = await addOrganization('Quarry');
	const list = await history(world.coordinator);
	const names = await world.reads(world.coordinator, (sql) => changes.listNames(sql, list));
	expect(names[id]).toBe('Quarry');
	expect(names[world.body]).toBe('Alder Table');
});
