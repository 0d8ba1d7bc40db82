import { afterAll, beforeAll, expect, it } from 'vitest';
import * as changes from '#lib/server/changes.ts';
import * as locations from '#lib/server/locations.ts';
import * as organizations from '#lib/server/organizations.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;

beforeAll(async () => {
	world = await smallWorld();
});

afterAll(() => world.close());

const on = '2026-03-01';
const page = { page: 1, perPage: 10 };
const blank: organizations.OrganizationInput = {
	name: 'Haven',
	type: 'nonprofit',
	sectorCode: null,
	otherSectors: [],
	countyFips: null,
	servedCounties: [],
	website: null,
	email: null,
	phone: null,
	languages: [],
	staffSize: null,
	description: null,
	verifiedOn: null,
	tablesElsewhere: 0
};
const add = (input: Partial<organizations.OrganizationInput>) =>
	world.writes(world.coordinator, (sql) =>
		organizations.add(sql, world.body, { ...blank, ...input })
	);
const list = (filter: organizations.Filter) =>
	world.reads(null, (sql) => organizations.list(sql, filter, page));

it('is kept by the body that added it, and read by all', async () => {
	const id = await add({ name: 'Court of Alder', sectorCode: 'courts', servedCounties: ['90003'] });
	const found = await world.reads(null, (sql) => organizations.find(sql, id));
	expect(found).toMatchObject({
		homeBodyName: 'Alder Table',
		servedCountyNames: ['Birch'],
		version: 1
	});
	const change = (account: string | null) =>
		world.writes(account, (sql) => organizations.change(sql, id, 1, { ...blank, name: 'Mine' }));
	expect(await change(null)).toBe(false);
	expect(await change(world.member)).toBe(false);
	expect(await change(world.outsider)).toBe(false);
	expect(await change(world.coordinator)).toBe(true);
});

it('refuses a version that was seen before somebody else changed it, and tells what they changed', async () => {
	const id = await add({ name: 'Lantern', phone: '1' });
	const change = (phone: string) =>
		world.writes(world.coordinator, (sql) =>
			organizations.change(sql, id, 1, { ...blank, name: 'Lantern', phone })
		);
	expect(await change('2')).toBe(true);
	expect(await change('3')).toBe(false);
	const since = await world.reads(world.coordinator, (sql) =>
		changes.listSince(sql, { table: 'organization', id }, 1)
	);
	expect(since).toMatchObject([
		{ by: 'Coordinator', before: { phone: '1' }, after: { phone: '2' } }
	]);
});

it('is found by a part of its name, its sector and its counties, page by page', async () => {
	await add({ name: '50% Co_op', otherSectors: ['education'], countyFips: '90001' });
	const total = async (filter: organizations.Filter) => (await list(filter)).total;
	expect(await total({ text: '50%' })).toBe(1);
	expect(await total({ text: '5_%' })).toBe(0);
	expect(await total({ text: 'CO_OP', sector: 'education', county: '90001' })).toBe(1);
	const second = await world.reads(null, (sql) =>
		organizations.list(sql, {}, { page: 2, perPage: 1 })
	);
	expect(second.organizations).toHaveLength(1);
	expect(second.total).toBeGreaterThan(1);
});

it('is listed at a table when it sits there, is near, or is kept there', async () => {
	const [far] = await world.database.owner<{ id: string }[]>`
		insert into organization (name) values ('Far away') returning id
	`;
	const at = (sits?: boolean) => list({ text: 'Far', body: { id: world.body, on, sits } });
	expect((await at()).total).toBe(0);
	const [person] = await world.database.owner<{ id: string }[]>`
		insert into person (body_id, name) values (${world.body}, 'Pat') returning id
	`;
	await world.database.owner`
		insert into membership (body_id, person_id, organization_id, during)
		values (${world.body}, ${person!.id}, ${far!.id}, '[2025-01-01,)')
	`;
	expect((await at()).organizations).toMatchObject([{ name: 'Far away', members: 1 }]);
	expect((await at(true)).total).toBe(1);
	expect((await at(false)).total).toBe(0);
	const tables = await world.reads(null, (sql) => organizations.listTables(sql, far!.id, on));
	expect(tables).toEqual([{ slug: 'alder', name: 'Alder Table', members: 1 }]);
});

it('keeps a confidential place from all but its keeper', async () => {
	const id = await add({ name: 'Shelter' });
	await world.writes(world.coordinator, (sql) =>
		locations.add(
			sql,
			{ organization: id, body: world.body },
			{
				name: null,
				address: '1 Hidden Lane',
				city: null,
				state: null,
				postalCode: null,
				countyFips: '90001',
				latitude: 36,
				longitude: -79.5,
				confidential: true,
				foundAs: null
			}
		)
	);
	const seen = (account: string | null) => world.reads(account, (sql) => locations.list(sql, id));
	expect(await seen(null)).toEqual([]);
	expect(await seen(world.member)).toEqual([]);
	expect(await seen(world.coordinator)).toMatchObject([
		{ latitude: 36, longitude: -79.5, countyName: 'Alder' }
	]);
	const names = await world.reads(null, (sql) => organizations.listNamesakes(sql, '  shelter '));
	expect(names).toHaveLength(1);
});
