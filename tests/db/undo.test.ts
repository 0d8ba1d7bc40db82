import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { write, type Sql } from '#lib/server/connect.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let organization: string;

const batch = '11111111-0000-4000-8000-000000000001';
const visitor = { account: null };

beforeAll(async () => {
	database = await freshDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
	await database.owner`truncate organization, location, change restart identity cascade`;
	const [row] = await database.owner<{ id: string }[]>`
		insert into organization (name, phone, languages) values ('Haven', '555', '{en}') returning id
	`;
	organization = row!.id;
});

const during = <T>(work: (sql: Sql) => Promise<T>) =>
	write(database.owner, { account: null, import: batch }, work);
const undo = () =>
	write(
		database.owner,
		visitor,
		(sql) => sql<{ reason: string; name: string }[]>`
		select * from undo_import(${batch})
	`
	);
const latest = async () => {
	const [row] = await database.owner<{ id: number }[]>`select max(id) as id from change`;
	return row!.id;
};
const reverse = async (id: number) => {
	const [row] = await write(
		database.owner,
		visitor,
		(sql) => sql`select reverse_change(${id}) as why`
	);
	return row!.why;
};
const names = () => database.owner`select name, phone, languages from organization order by name`;

describe('one change', () => {
	it('puts back an earlier value, and writes what it undoes', async () => {
		await database.owner`update organization set phone = '777', languages = '{en,es}'`;
		const change = await latest();
		expect(await reverse(change)).toBeNull();
		expect(await names()).toEqual([{ name: 'Haven', phone: '555', languages: ['en'] }]);
		const [entry] = await database.owner`select undoes from change order by id desc limit 1`;
		expect(entry).toEqual({ undoes: change });
	});

	it('keeps what the book leaves out', async () => {
		await database.owner`insert into state (code, fips, name) values ('NC', '37', 'North Carolina')`;
		await database.owner`
			insert into county (fips, state_code, name, seat_at, boundary)
			values ('37001', 'NC', 'Alamance', point(-79, 36), '{"type": "Polygon"}')
		`;
		await database.owner`update county set population = 5, seat_at = point(-80, 35)`;
		expect(await reverse(await latest())).toBeNull();
		const [county] = await database.owner`select population, seat_at::text, boundary from county`;
		expect(county).toEqual({ population: null, seatAt: '(-79,36)', boundary: { type: 'Polygon' } });
	});

	it('brings back what was removed, and removes what was added', async () => {
		await database.owner`delete from organization`;
		const removal = await latest();
		expect(await reverse(removal)).toBeNull();
		expect(await names()).toHaveLength(1);
		expect(await reverse(removal)).toBe('taken');
		expect(await reverse(await latest())).toBeNull();
		expect(await names()).toHaveLength(0);
		expect(await reverse(await latest())).toBeNull();
		expect(await names()).toHaveLength(1);
	});

	it('refuses when the record was changed since', async () => {
		await database.owner`update organization set phone = '777'`;
		const change = await latest();
		await database.owner`update organization set phone = '888'`;
		expect(await reverse(change)).toBe('changed_since');
	});
});

describe('an import', () => {
	const bringIn = () =>
		during(async (sql) => {
			await sql`update organization set phone = '777'`;
			const [row] = await sql<
				{ id: string }[]
			>`insert into organization (name) values ('Bridge') returning id`;
			await sql`insert into location (organization_id, at) values (${row!.id}, point(-79, 36))`;
			await sql`update organization set phone = '1' where id = ${row!.id}`;
			await sql`update organization set parent_id = ${row!.id} where id = ${organization}`;
			return row!.id;
		});

	it('is taken back whole, and can come again', async () => {
		await bringIn();
		expect(await undo()).toEqual([]);
		expect(await names()).toEqual([{ name: 'Haven', phone: '555', languages: ['en'] }]);
		expect(await undo()).toEqual([]);
	});

	it('is not half undone: the list says what stands in the way', async () => {
		const bridge = await bringIn();
		await database.owner`update organization set phone = '999' where id = ${organization}`;
		await database.owner`insert into service (organization_id, name) values (${bridge}, 'Listening')`;
		const obstacles = await undo();
		expect(obstacles.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
			'Bridge in_use',
			'Haven changed_since'
		]);
		expect(await names()).toHaveLength(2);
		expect(await database.owner`select from location`).toHaveLength(1);
	});

	it('leaves alone what was already taken back by hand', async () => {
		await during((sql) => sql`update organization set phone = '777'`);
		await reverse(await latest());
		await database.owner`update organization set phone = '888'`;
		expect(await undo()).toEqual([]);
	});
});

it('writes many rows, and says which were different', async () => {
	const { owner } = database;
	const rows = [
		{ id: organization, phone: '9', notes: { a: 1 } },
		{ id: organization.replace(/^./, 'f'), phone: '9' }
	];
	const change = () => owner`select change_rows('organization', ${owner.json(rows)}) as id`;
	expect(await change()).toEqual([{ id: organization }]);
	expect(await change()).toEqual([]);
	const [added] = await owner`
		select add_rows('location', ${owner.json([{ organization_id: organization, at: '(-79,36)', confidential: true }])}) as n
	`;
	expect(added).toEqual({ n: 1 });
	expect(
		await owner`select change_rows('location', jsonb_agg(jsonb_build_object('id', id, 'at', '(-79,36.5)'))) as id from location`
	).toHaveLength(1);
});
