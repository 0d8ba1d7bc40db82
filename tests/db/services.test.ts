import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '#lib/server/connect.ts';
import * as serviceArray from '#lib/server/service-array.ts';
import * as services from '#lib/server/services.ts';
import * as standards from '#lib/server/standards.ts';
import { seed } from '#lib/server/seed.ts';
import { bring, makeWorld, today, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
	await bring(world, 'organizations', [
		'name,county,address,city,latitude,longitude,confidential',
		'Harbor Youth,Wake,1 Main St,Raleigh,35.78,-78.64,no',
		'Safe House,Durham,9 Hidden Ln,Bahama,35.99,-78.9,yes'
	]);
	const { refused } = await bring(world, 'services', [
		'organization,name,service_type,minimum_age,served_counties,served_area',
		'Harbor Youth,Beds,Respite,,Wake,25 miles; 27601; statewide',
		'Safe House,Shelter,respite care,,,',
		'Harbor Youth,Elders,respite,60,,'
	]);
	expect(refused).toEqual([]);
});

afterAll(() => world.database.close());

const asking = <T>(account: string | null, work: Parameters<typeof read<T>>[2]) =>
	read(world.database.app, { account }, work);

it('of a kind are found however it is written, for children, and never at a confidential place', async () => {
	for (const account of [null, world.coordinator]) {
		const [beds, shelter, ...others] = await asking(account, (sql) =>
			services.listOffered(sql, 'RESPITE')
		);
		expect(others).toEqual([]);
		expect(beds).toMatchObject({
			name: 'Beds',
			organization: 'Harbor Youth',
			places: [{ at: [-78.64, 35.78] }],
			counties: ['37183'],
			states: ['NC'],
			radius: 25,
			postalCodes: 1
		});
		expect(shelter).toMatchObject({ name: 'Shelter', places: [] });
	}
});

it('show the county of a confidential place and nothing nearer, to everyone', async () => {
	for (const account of [null, world.coordinator, world.leader]) {
		const rows = await asking(account, (sql) => services.list(sql, { on: today }));
		const shelter = rows.find(({ name }) => name === 'Shelter');
		expect(shelter).toMatchObject({ at: null, location: null, city: null, county: 'Durham' });
		expect(JSON.stringify(rows)).not.toMatch(/Hidden|Bahama|35\.99/);
	}
});

it('are found by county, state and kind', async () => {
	const names = async (more: object) => {
		const rows = await asking(null, (sql) => services.list(sql, { on: today, ...more }));
		return rows.map(({ name }) => name);
	};
	expect(await names({ county: '37063' })).toEqual(['Shelter']);
	expect(await names({ type: 'Respite', county: '37183' })).toEqual(['Beds', 'Elders']);
	expect(await names({ state: 'VA' })).toEqual([]);
	expect(await names({ type: 'hospital' })).toEqual([]);
});

it('are counted by kind and county: by place, by area, or by their organization', async () => {
	const cells = await asking(null, (sql) => serviceArray.list(sql, world.body, today));
	expect([...cells]).toEqual([
		{ type: 'respite', fips: '37063', services: 2 },
		{ type: 'respite', fips: '37135', services: 1 },
		{ type: 'respite', fips: '37183', services: 1 }
	]);
});

it('have standards with a source, or none and a mark that says so', async () => {
	await seed(world.database.owner, { demo: false, on: today });
	const all = await asking(null, (sql) => standards.list(sql));
	expect(all.length).toBeGreaterThan(10);
	for (const { standing, source, limits } of all) {
		expect(source === null).toBe(standing === 'proposal');
		for (const { minutes, miles, share } of Object.values(limits)) {
			expect(minutes ?? miles).toBeGreaterThan(0);
			expect(share).toBeGreaterThan(0.5);
		}
	}
	await expect(
		world.database.app.begin((sql) => sql`update access_standard set minimum_providers = 9`)
	).resolves.toHaveLength(0);
	const changed = await world.database
		.owner`select from access_standard where minimum_providers = 9`;
	expect(changed).toHaveLength(0);
});
