import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '#lib/server/imports/undo.ts';
import { bring, codes, counts, emptyWorld, makeWorld, today, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

beforeEach(() => emptyWorld(world));

const header =
	'Name,ID,Sector,Other Sectors,type,county,address,city,state,Postal-Code,LATITUDE,longitude,confidential,website,email,phone,languages,staff size,parent,served_counties,description,verified_on,Fax';
const whole = [
	header,
	'Haven,H1,behavioral health,education;Mental Health,Non-profit,Wake County,1 Oak St,Raleigh,NC,27601,35.78,-78.64,no,www.haven.org,a@haven.org,919,en; es,1-5,,Wake; 37063,"Beds, and ears",2026-01-31,555',
	'Bridge,,,,,,,,,,,,,,,,,,Haven,,,,',
	'=SUM(A1),,,,,,,,,,,,,,,,,,,,,,'
];
const organizations = () => world.database.owner`
	select o.*, p.name as parent from organization o left join organization p on p.id = o.parent_id order by o.name desc
`;

describe('a good file', () => {
	it('is saved with every column', async () => {
		const report = await bring(world, 'organizations', whole);
		expect(counts(report)).toBe('3 added, 0 changed, 0 unchanged, 0 refused');
		expect(codes(report.warnings)).toEqual(['1 Fax column_unknown']);
		const [haven, bridge, formula] = await organizations();
		expect(haven).toMatchObject({
			reference: 'H1',
			sectorCode: 'mental_health',
			otherSectors: ['education', 'mental_health'],
			type: 'nonprofit',
			countyFips: '37183',
			servedCounties: ['37183', '37063'],
			website: 'https://www.haven.org',
			email: 'a@haven.org',
			phone: '919',
			languages: ['en', 'es'],
			staffSize: '1-5',
			description: 'Beds, and ears',
			verifiedOn: '2026-01-31',
			notes: { Fax: '555' },
			homeBodyId: world.body,
			source: 'test.csv'
		});
		expect(bridge).toMatchObject({ name: 'Bridge', parent: 'Haven' });
		expect(formula?.name).toBe('=SUM(A1)');
		const places = await world.database
			.owner`select address, city, postal_code, at::text, confidential from location`;
		expect(places).toEqual([
			{
				address: '1 Oak St',
				city: 'Raleigh',
				postalCode: '27601',
				at: '(-78.64,35.78)',
				confidential: false
			}
		]);
	});

	it('changes nothing the second time, and only what differs the third', async () => {
		await bring(world, 'organizations', whole);
		expect(counts(await bring(world, 'organizations', whole))).toBe(
			'0 added, 0 changed, 3 unchanged, 0 refused'
		);
		const mended = whole.map((line) =>
			line.replace('1 Oak St', '2 Oak St').replace('Bridge,', '" bridge  ",')
		);
		expect(counts(await bring(world, 'organizations', mended))).toBe(
			'0 added, 2 changed, 1 unchanged, 0 refused'
		);
	});

	it('can be undone, and come again', async () => {
		const first = await bring(world, 'organizations', whole);
		const again = whole.map((line) => line.replace('919', '984'));
		const second = await bring(world, 'organizations', again);
		expect(await undo(world.door(world.coordinator), second.id!, today)).toEqual({
			outcome: 'done',
			obstacles: []
		});
		expect((await organizations())[0]).toMatchObject({ phone: '919', notes: { Fax: '555' } });
		expect((await undo(world.door(world.coordinator), second.id!, today)).outcome).toBe('already');
		expect((await undo(world.door(world.otherCoordinator), first.id!, today)).outcome).toBe(
			'unknown'
		);
		expect((await undo(world.door(world.coordinator), first.id!, today)).outcome).toBe('done');
		expect(await organizations()).toEqual([]);
		expect(counts(await bring(world, 'organizations', whole))).toBe(
			'3 added, 0 changed, 0 unchanged, 0 refused'
		);
	});

	it('is not undone over a later change', async () => {
		const { id } = await bring(world, 'organizations', whole);
		await world.database.owner`update organization set phone = '1' where name = 'Haven'`;
		const { outcome, obstacles } = await undo(world.door(world.coordinator), id!, today);
		expect(outcome).toBe('blocked');
		expect(obstacles).toMatchObject([
			{ name: 'Haven', tableName: 'organization', reason: 'changed_since' }
		]);
		expect(await organizations()).toHaveLength(3);
	});

	it('is only tried when asked', async () => {
		const report = await bring(world, 'organizations', whole, { dryRun: true });
		expect(report).toMatchObject({ id: null, added: 3 });
		expect(await organizations()).toEqual([]);
		expect(await world.database.owner`select from import`).toEqual([]);
	});
});

describe('an organization with several places', () => {
	const file = [
		'name,address,city,phone',
		'Haven,1 Oak St,Raleigh,1',
		'HAVEN,2 Elm St,Raleigh,2',
		'haven,2 Elm St,Durham,3'
	];
	const places = () => world.database.owner`select address, city from location order by 1, 2`;

	it('is one organization', async () => {
		const report = await bring(world, 'organizations', file);
		expect(counts(report)).toBe('3 added, 0 changed, 0 unchanged, 0 refused');
		expect(codes(report.warnings)).toEqual(['3 name another_place', '4 name another_place']);
		expect(await organizations()).toMatchObject([{ name: 'Haven', phone: '1' }]);
		expect(await places()).toHaveLength(3);
		expect(counts(await bring(world, 'organizations', file))).toBe(
			'0 added, 0 changed, 3 unchanged, 0 refused'
		);
		expect((await undo(world.door(world.coordinator), report.id!, today)).outcome).toBe('done');
		expect(await organizations()).toEqual([]);
	});

	it('is refused when a row says the same again', async () => {
		const { refused } = await bring(world, 'organizations', [...file, 'Haven,1 OAK st,raleigh,']);
		expect(codes(refused)).toEqual(['5 name duplicate_row']);
	});

	it('gets an address mended only when it has one', async () => {
		await bring(world, 'organizations', file.slice(0, 2));
		await bring(world, 'organizations', ['name,address,city', 'Haven,9 Oak St,Raleigh']);
		expect(await places()).toEqual([{ address: '9 Oak St', city: 'Raleigh' }]);
	});
});

describe('mistakes', () => {
	const bad = [
		'name,sector,county,latitude,longitude,confidential,verified_on,website,type,parent',
		'Good,,,,,,,,,',
		',,,,,,,,,',
		' ,x,,,,,,,,',
		'A,Mental helth,,,,,,,,',
		'B,,Orange,,,maybe,,,,',
		'C,,Wke,91,-200,,2026-02-30,,,',
		'D,,,-78.6,,,1/2/2026,javascript:alert(1),club,Nobody',
		'good,,,,,,,,,',
		'E,,,-78.6,35,,,,,,extra'
	];

	it('are all told at once, and nothing is saved', async () => {
		const report = await bring(world, 'organizations', bad);
		expect(report).toMatchObject({ id: null, rows: 8, added: 0 });
		expect(codes(report.refused)).toEqual([
			'4 name required',
			'4 sector sector_unknown',
			'5 sector sector_unknown',
			'6 confidential not_yes_or_no',
			'7 latitude latitude_range',
			'7 county county_unknown',
			'7 verified_on no_such_day',
			'8 longitude coordinates_incomplete',
			'8 type not_accepted',
			'8 website not_a_website',
			'8 verified_on not_a_day',
			'8 parent organization_unknown',
			'9 name duplicate_row',
			'10 null too_many_cells'
		]);
		expect(report.refused.find(({ row }) => row === 5)?.facts).toMatchObject({
			near: ['Mental health']
		});
		expect(await organizations()).toEqual([]);
	});

	it('do not stop the good rows when so asked', async () => {
		const report = await bring(world, 'organizations', bad, { acceptValid: true });
		expect(report).toMatchObject({ added: 1, rows: 8 });
		expect(await organizations()).toMatchObject([{ name: 'Good' }]);
	});

	it('that only the database sees are refused too', async () => {
		const lines = ['name,parent', 'A,Nobody', 'B,A', 'C,C'];
		const report = await bring(world, 'organizations', lines, { acceptValid: true });
		expect(codes(report.refused)).toEqual([
			'2 parent organization_unknown',
			'3 parent organization_unknown',
			'4 parent own_parent'
		]);
		expect(await organizations()).toEqual([]);
	});

	it('of the header are told once', async () => {
		const { refused } = await bring(world, 'organizations', ['title,Name ,name', 'a,b,c']);
		expect(codes(refused)).toEqual(['1 name column_twice']);
		const missing = await bring(world, 'organizations', ['title', 'a']);
		expect(codes(missing.refused)).toEqual(['1 name column_missing']);
	});
});

describe('other keepers', () => {
	it('a coordinator cannot bring into another body', async () => {
		const report = await bring(world, 'organizations', 'name\nHaven', {
			as: world.otherCoordinator
		});
		expect(codes(report.refused)).toEqual(['null null not_allowed']);
		expect(await organizations()).toEqual([]);
	});

	it('the same name in two bodies is two organizations, told as such', async () => {
		await bring(world, 'organizations', 'name,id\nHaven,1', {
			as: world.otherCoordinator,
			bodyId: world.otherBody
		});
		const report = await bring(world, 'organizations', 'name,id\nHaven,1');
		expect(codes(report.warnings)).toEqual(['2 name name_elsewhere']);
		expect(await organizations()).toHaveLength(2);
	});

	it('what the shared directory keeps is left to it', async () => {
		await world.database.owner`insert into organization (name, phone) values ('Haven', '1')`;
		const report = await bring(world, 'organizations', 'name,phone\nHAVEN,2');
		expect(counts(report)).toBe('0 added, 0 changed, 1 unchanged, 0 refused');
		expect(codes(report.warnings)).toEqual(['2 name kept_by_directory']);
		expect(await organizations()).toMatchObject([{ phone: '1' }]);
	});

	it('near names are told and never merged', async () => {
		await bring(world, 'organizations', 'name\nHaven House of Wake');
		const report = await bring(world, 'organizations', 'name\nHavn House of Wake');
		expect(report.added).toBe(1);
		expect(report.warnings).toMatchObject([
			{ code: 'name_near', facts: { near: 'Haven House of Wake' } }
		]);
	});
});

it('thousands of rows take seconds', async () => {
	const rows = 1_000;
	const lines = Array.from({ length: rows }, (_, n) => `Place ${n},R${n},Wake,35.${n},-78.5`);
	const file = ['name,id,county,latitude,longitude', ...lines];
	const report = await bring(world, 'organizations', file);
	expect(counts(report)).toBe('1000 added, 0 changed, 0 unchanged, 0 refused');
	expect((await bring(world, 'organizations', file)).unchanged).toBe(rows);
	expect((await undo(world.door(world.coordinator), report.id!, today)).outcome).toBe('done');
	expect(await organizations()).toEqual([]);
}, 60_000);
