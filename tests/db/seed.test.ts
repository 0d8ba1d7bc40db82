import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatRule } from '#lib/domain/roster/rule.ts';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import { seed } from '#lib/server/seed.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;

beforeAll(async () => {
	database = await freshDatabase();
	await seed(database.owner, { demo: true, on });
});

afterAll(() => database.close());

async function countAll() {
	const { owner } = database;
	const tables = await owner<{ name: string }[]>`
		select relname as name from pg_class
		where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname
	`;
	return Promise.all(
		tables.map(async ({ name }) => {
			const [row] = await owner<{ rows: number; versions: number }[]>`
				select count(*) as rows from ${owner(name)}
			`;
			return [name, row?.rows];
		})
	);
}

test('seeding again changes nothing', async () => {
	const before = await countAll();
	await seed(database.owner, { demo: true, on: '2028-02-03' });
	expect(await countAll()).toEqual(before);
});

describe('North Carolina', () => {
	test('has 100 counties with their people and children of 2020', async () => {
		const [sums] = await database.owner`
			select count(*) as counties, sum(population) as people, sum(children) as children,
				count(boundary) as shapes, count(boundary_simple) as simple, count(extent) as boxes,
				sum((select sum(value::int) from jsonb_each_text(children_by_group))) as by_group
			from county where state_code = 'NC'
		`;
		expect(sums).toEqual({
			counties: 100,
			people: 10_439_388,
			children: 2_284_289,
			shapes: 100,
			simple: 100,
			boxes: 100,
			byGroup: 2_284_289
		});
	});

	test('places each county seat inside the box of its county', async () => {
		const outside = await database.owner`
			select name from county where not (extent @> seat_at)
		`;
		expect(outside).toEqual([]);
	});

	const catchments = (day: string) => database.owner`
		select k.name, count(*) as counties
		from catchment_county c join catchment k on k.id = c.catchment_id
		where k.state_code = 'NC' and c.during @> ${day}::date and k.during @> ${day}::date
		group by k.name order by counties desc, name
	`;

	test('has seven catchments in 2021 and four since February 2024', async () => {
		expect(await catchments('2021-07-01')).toEqual([
			{ name: 'Trillium', counties: 26 },
			{ name: 'Vaya', counties: 22 },
			{ name: 'Cardinal Innovations', counties: 20 },
			{ name: 'Eastpointe', counties: 10 },
			{ name: 'Partners', counties: 9 },
			{ name: 'Sandhills', counties: 9 },
			{ name: 'Alliance', counties: 4 }
		]);
		expect(await catchments('2024-02-01')).toEqual([
			{ name: 'Trillium', counties: 46 },
			{ name: 'Vaya', counties: 32 },
			{ name: 'Partners', counties: 15 },
			{ name: 'Alliance', counties: 7 }
		]);
	});

	test('says which assignments are inferred', async () => {
		const inferred = await database.owner`
			select county.name from catchment_county c join county on county.fips = c.county_fips
			where c.standing = 'inferred' and c.during @> date '2024-02-01' order by name
		`;
		expect(inferred.map(({ name }) => name)).toEqual(['Davidson', 'Rockingham']);
	});

	test('puts every county in exactly one catchment today', async () => {
		const [odd] = await database.owner`
			select count(*) as counties from county
			where 1 <> (
				select count(*) from catchment_county c where c.county_fips = fips and c.during @> current_date
			)
		`;
		expect(odd?.counties).toBe(0);
	});
});

describe('rosters', () => {
	test('are 25 with 261 seats, each with its citation', async () => {
		const [counted] = await database.owner`
			select count(distinct t.id) as rosters, count(s.id) as seats,
				count(s.id) filter (where s.label_es is null) as untranslated,
				count(s.id) filter (where (s.minimum = 0) <> (s.share is not null) and s.minimum = 0) as without
			from seat_template t join template_seat s on s.template_id = t.id
		`;
		expect(counted).toEqual({ rosters: 25, seats: 261, untranslated: 0, without: 3 });
	});

	test('name only sectors that exist', async () => {
		const { owner } = database;
		const rules = await owner<{ rule: SeatRule }[]>`
			select rule from template_seat union all select rule from seat
		`;
		const sectors = await owner<{ code: string }[]>`select code from sector`;
		const known = new Set(sectors.map(({ code }) => code));
		const named = JSON.stringify(rules).matchAll(/"sector":\[([^\]]*)\]/g);
		const codes = [...named].flatMap(([, list]) => JSON.parse(`[${list}]`) as string[]);
		expect(codes.filter((code) => !known.has(code))).toEqual([]);
		expect(known.size).toBe(33);
	});
});

describe('the agencies every county has', () => {
	test('are five, at the county seat, real and unchecked', async () => {
		const [counted] = await database.owner`
			select count(*) as agencies, count(distinct o.county_fips) as counties,
				count(*) filter (where l.at ~= c.seat_at) as at_the_seat,
				count(*) filter (where o.invented or o.verified_on is not null) as otherwise
			from organization o
			join county c on c.fips = o.county_fips and c.state_code = 'NC'
			join location l on l.organization_id = o.id
			where o.source like 'Exists by law%'
		`;
		expect(counted).toEqual({ agencies: 500, counties: 100, atTheSeat: 500, otherwise: 0 });
	});
});

describe('without the demonstration', () => {
	test('there are places and rosters, and nothing invented', async () => {
		const other = await freshDatabase();
		const { accounts } = await seed(other.owner, { demo: false });
		const [counted] = await other.owner`
			select (select count(*) from county) as counties, (select count(*) from body) as bodies,
				(select count(*) from organization) as organizations, (select count(*) from account) as accounts,
				(select count(*) from state where invented) as invented, (select count(*) from sector) as sectors
		`;
		await other.close();
		expect(accounts).toEqual([]);
		expect(counted).toEqual({
			counties: 100,
			bodies: 0,
			organizations: 0,
			accounts: 0,
			invented: 0,
			sectors: 33
		});
	});
});

test('every seeded row is in the book of changes, noted as seed', async () => {
	const [changes] = await database.owner`
		select count(*) filter (where note = 'seed') > 3000 as many, count(*) filter (where note is null) as bare from change
		where table_name not in ('account', 'account_role')
	`;
	expect(changes).toEqual({ many: true, bare: 0 });
});
