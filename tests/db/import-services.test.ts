import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { undo } from '#lib/server/imports/undo.ts';
import { bring, codes, counts, emptyWorld, makeWorld, today, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

beforeEach(async () => {
	await emptyWorld(world);
	await bring(world, 'organizations', [
		'name,id,county,address,city,latitude,longitude,confidential',
		'Harbor Youth,H1,Wake,1 Main St,Raleigh,35.78,-78.64,no',
		'Safe House,S1,Durham,9 Hidden Ln,Durham,35.99,-78.9,yes'
	]);
});

const file = [
	'organization,name,id,service_type,status,minimum_age,maximum_age,languages,crisis_role,address,city,latitude,longitude,served_counties,served_area',
	'Harbor Youth,Therapy,T1,Outpatient Therapy,active,5,18,en; es,none,1 main st,raleigh,,,Wake; Durham,',
	'Harbor Youth,Therapy,T1,,,,,,,2 Oak St,Durham,35.99,-78.9,,',
	'H1,Crisis team,,mobile crisis,open,,,,respond,,,,,,30 miles; 27601; statewide',
	'Safe House,Shelter,,shelter,,,,,a place to go,9 Hidden Ln,Durham,,,Durham,'
];
const bringIn = (lines = file, more = {}) => bring(world, 'services', lines, more);
const query = (text: string) => world.database.owner.unsafe(text);

it('are added with their places and areas, twice is once, and taken back', async () => {
	const report = await bringIn();
	expect(counts(report)).toBe('4 added, 0 changed, 0 unchanged, 0 refused');
	expect(codes(report.warnings)).toEqual([
		'3 name another_place',
		'5 service_type service_type_own'
	]);
	expect(
		await query(`
			select s.name, service_type, status, minimum_age, maximum_age, languages, crisis_role,
				(select count(*)::int from service_at_location where service_id = s.id) as places,
				array(select kind || ' ' || (value #>> '{}') from service_area where service_id = s.id order by 1) as areas
			from service s order by s.name
		`)
	).toMatchObject([
		{
			name: 'Crisis team',
			serviceType: 'mobile_crisis',
			places: 1,
			areas: ['postal_code 27601', 'radius {"miles": 30}', 'statewide NC']
		},
		{
			name: 'Shelter',
			serviceType: 'shelter',
			crisisRole: 'place',
			places: 1,
			areas: ['county 37063']
		},
		{
			name: 'Therapy',
			serviceType: 'outpatient_therapy',
			minimumAge: 5,
			maximumAge: 18,
			languages: ['en', 'es'],
			places: 2,
			areas: ['county 37063', 'county 37183']
		}
	]);
	expect(await query(`select count(*)::int as n from location`)).toEqual([{ n: 3 }]);
	expect(counts(await bringIn())).toBe('0 added, 0 changed, 4 unchanged, 0 refused');
	expect((await undo(world.door(world.coordinator), report.id!, today)).outcome).toBe('done');
	expect(await query(`select count(*)::int as n from service`)).toEqual([{ n: 0 }]);
	expect(await query(`select count(*)::int as n from location`)).toEqual([{ n: 2 }]);
});

it('change where the file says something new, also their areas', async () => {
	await bringIn();
	const report = await bringIn([
		'organization,name,id,fees,served_counties',
		'Harbor Youth,Talking,T1,None,Wake',
		'Safe House,Shelter,,,'
	]);
	expect(counts(report)).toBe('0 added, 1 changed, 1 unchanged, 0 refused');
	expect(
		await query(`
			select s.name, fees, service_type, array(select value #>> '{}' from service_area where service_id = s.id) as areas
			from service s where reference = 'T1'
		`)
	).toEqual([
		{ name: 'Talking', fees: 'None', serviceType: 'outpatient_therapy', areas: ['37183'] }
	]);
	expect((await undo(world.door(world.coordinator), report.id!, today)).outcome).toBe('done');
	expect(await query(`select count(*)::int as n from service_area where kind = 'county'`)).toEqual([
		{ n: 3 }
	]);
});

it('put a place into the county it lies in', async () => {
	await query(`
		update county set extent = '((-78,36),(-79,35.5))', boundary = '{"type": "Polygon", "coordinates":
			[[[-79, 35.5], [-78, 35.5], [-78, 36], [-79, 36], [-79, 35.5]]]}' where fips = '37183'
	`);
	await bringIn([
		'organization,name,latitude,longitude',
		'Harbor Youth,Inside,35.6,-78.5',
		'Harbor Youth,Outside,36.5,-78.5'
	]);
	expect(
		await query(`select county_fips from location where at[1] in (35.6, 36.5) order by at[1]`)
	).toEqual([{ countyFips: '37183' }, { countyFips: null }]);
});

it('keep a hidden organization hidden, and an address without a service nobody’s', async () => {
	const { warnings } = await bringIn([
		'organization,name,address,city,latitude,longitude',
		'Safe House,Court help,5 Other St,Durham,36,-78.8'
	]);
	expect(codes(warnings)).toEqual(['2 address place_confidential']);
	expect(await query(`select confidential from location where address = '5 Other St'`)).toEqual([
		{ confidential: true }
	]);
});

it('with mistakes are refused, and nothing is saved', async () => {
	const { refused } = await bringIn([
		'organization,name,service_type,status,minimum_age,maximum_age,crisis_role,latitude,longitude,served_counties,served_area',
		'Nobody,X,,,,,,,,,',
		'Harbor Youth,,,,,,,,,,',
		'Harbor Youth,A,,sometimes,12,5,maybe,95,0,Atlantis,the moon',
		'Harbor Youth,B,,,121,,,,,,',
		'Harbor Youth,C,,,,,,,,,',
		'harbor youth,c,,,,,,,,,'
	]);
	expect(codes(refused).sort()).toEqual([
		'2 organization organization_unknown',
		'3 name required',
		'4 crisis_role not_accepted',
		'4 latitude coordinates_swapped',
		'4 maximum_age ages_reversed',
		'4 served_area area_unknown',
		'4 served_counties county_unknown',
		'4 status not_accepted',
		'5 minimum_age age_range',
		'7 organization duplicate_row'
	]);
	expect(await query(`select count(*)::int as n from service`)).toEqual([{ n: 0 }]);
});

it('of the shared directory are for administrators', async () => {
	const report = await bringIn(file.slice(0, 2), { bodyId: null });
	expect(codes(report.refused)).toContainEqual('null null not_allowed');
});
