import { afterAll, beforeAll, expect, it } from 'vitest';
import { read, write } from '#lib/server/connect.ts';
import * as changes from '#lib/server/changes.ts';
import * as gazetteer from '#lib/server/gazetteer.ts';
import * as locations from '#lib/server/locations.ts';
import * as serviceAreas from '#lib/server/service-areas.ts';
import * as servicePlaces from '#lib/server/service-places.ts';
import * as records from '#lib/server/service-records.ts';
import { bring, makeWorld, today, type World } from './import-world.ts';

let world: World;
let organization: string;
let body: string;

beforeAll(async () => {
	world = await makeWorld();
	await bring(world, 'organizations', ['name,county', 'Harbor Youth,Wake']);
	const [row] = await world.database.owner<{ id: string; homeBodyId: string }[]>`
		select id, home_body_id from organization where name = 'Harbor Youth'
	`;
	[organization, body] = [row!.id, row!.homeBodyId];
});

afterAll(() => world.database.close());

const asking = <T>(account: string | null, work: Parameters<typeof read<T>>[2]) =>
	read(world.database.app, { account }, work);
const writing = <T>(account: string | null, work: Parameters<typeof write<T>>[2]) =>
	write(world.database.app, { account }, work);

const input: records.ServiceInput = {
	name: 'Respite',
	serviceType: 'respite',
	description: null,
	status: 'active',
	minimumAge: 5,
	maximumAge: 17,
	eligibility: null,
	fees: null,
	languages: ['English', 'Spanish'],
	crisisRole: 'none',
	phone: null
};
const place = {
	name: null,
	address: '9 Hidden Lane',
	city: 'Bahama',
	state: 'NC',
	postalCode: null,
	countyFips: '37063',
	latitude: 35.99,
	longitude: -78.9,
	confidential: true,
	foundAs: 'street' as const
};

it('are added, found by whom they serve and where, changed once, and taken back as a whole', async () => {
	const id = await writing(world.coordinator, async (sql) => {
		const service = await records.add(sql, { organization, body }, input);
		const location = await locations.add(sql, { organization, body }, place);
		await servicePlaces.replace(sql, { service, body }, [location]);
		await serviceAreas.replace(sql, { service, body }, [
			{ kind: 'county', value: '37183' },
			{ kind: 'radius', value: { miles: 20 } }
		]);
		return service;
	});
	const found = await asking(world.coordinator, (sql) => records.find(sql, id));
	expect(found).toMatchObject({ ...input, countyNames: ['Wake'], organization: 'Harbor Youth' });
	expect(found!.places).toEqual([
		{
			id: expect.any(String),
			address: null,
			city: null,
			county: 'Durham',
			confidential: true,
			foundAs: null
		}
	]);
	const outside = await asking(null, (sql) => records.find(sql, id));
	expect(outside!.places).toEqual([]);
	expect(JSON.stringify(outside)).not.toMatch(/Hidden|Bahama/);

	const list = (more: object) =>
		asking(null, (sql) =>
			records.list(sql, { body: { id: body, on: today }, ...more }, { page: 1, perPage: 9 })
		);
	for (const more of [
		{ type: 'RESPITE' },
		{ county: '37183' },
		{ age: 5 },
		{ language: 'spanish' },
		{ text: 'harbor' }
	])
		expect((await list(more)).services.map(({ name }) => name)).toEqual(['Respite']);
	for (const more of [{ type: 'hospital' }, { age: 18 }, { language: 'French' }])
		expect((await list(more)).total).toBe(0);

	const { version } = found!;
	const change = (account: string | null, seen: number) =>
		writing(account, async (sql) => {
			await serviceAreas.replace(sql, { service: id, body }, [{ kind: 'statewide', value: 'NC' }]);
			return records.change(sql, id, seen, { ...input, name: 'Respite nights' });
		});
	expect(await change(world.coordinator, version)).toBe(true);
	expect(await change(world.coordinator, version)).toBe(false);

	const which = { body, record: { table: 'service' as const, id } };
	const latest = await asking(world.coordinator, (sql) => changes.findLatest(sql, which));
	expect(await writing(world.coordinator, (sql) => changes.undo(sql, latest!))).toEqual([]);
	const back = await asking(null, (sql) => records.find(sql, id));
	expect(back).toMatchObject({ name: 'Respite', countyNames: ['Wake'] });
	expect(back!.areas).toHaveLength(2);
});

it('are nobody else’s to change or remove', async () => {
	const id = await writing(world.coordinator, (sql) =>
		records.add(sql, { organization, body }, { ...input, name: 'Ours' })
	);
	await expect(
		writing(null, (sql) => records.add(sql, { organization, body }, input))
	).rejects.toThrow(/row-level security/);
	expect(await writing(null, (sql) => records.change(sql, id, 1, input))).toBe(false);
	expect(await writing(null, (sql) => records.remove(sql, id, 1))).toBe(false);
	expect(await writing(world.coordinator, (sql) => records.remove(sql, id, 1))).toBe(true);
	expect(await asking(null, (sql) => records.find(sql, id))).toBeNull();
});

it('have places that are found among what is on record, as exactly as that is', async () => {
	const nothing = {
		address: '1 Main',
		city: null,
		state: null,
		postalCode: null,
		countyFips: null
	};
	const look = (more: object) =>
		asking(null, (sql) => gazetteer.find(sql, { ...nothing, ...more }));
	await world.database.owner`
		insert into demand_point (reference, at, population) values ('27601', point(-78.63, 35.77), 10)
	`;
	await world.database.owner`
		update county set seat_name = 'Raleigh', seat_at = point(-78.6, 35.8) where fips = '37183'
	`;
	expect(await look({ postalCode: '27601-1234', city: 'Raleigh' })).toEqual({
		at: [-78.63, 35.77],
		as: 'postal_code'
	});
	expect(await look({ city: ' raleigh', state: 'nc' })).toEqual({ at: [-78.6, 35.8], as: 'city' });
	expect(await look({ countyFips: '37183' })).toMatchObject({ as: 'county' });
	// The only place in Bahama is confidential.
	expect(await look({ city: 'Bahama' })).toBeNull();
	expect(await look({})).toBeNull();
});
