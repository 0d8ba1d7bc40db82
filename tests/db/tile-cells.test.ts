import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '#lib/server/connect.ts';
import { numbersFrom, placedWorld } from './tiles-world.ts';

let world: Awaited<ReturnType<typeof placedWorld>>;

beforeAll(async () => {
	world = await placedWorld();
});

afterAll(() => world.close());

const sectors = (sql: Sql) =>
	sql`cross join lateral (select '' as sector union all select sector_code where level <= 12 and sector_code <> '') sectors`;

const counted = (sql: Sql) => sql`
	select sector, cell, county_fips, during, sum(places)::int as places, sum(x)::text as x, sum(y)::text as y from (
		select sector_code as sector, cell, county_fips, during, places::bigint, sum_x as x, sum_y as y from place_cell
		union all
		select sector, cell_at(code, level), county_fips, during, places, places::bigint * x, places::bigint * y
		from place_step cross join generate_series(4, 16) level ${sectors(sql)}
	) kept
	group by 1, 2, 3, 4 having sum(places) <> 0
`;

const countedAnew = (sql: Sql) => sql`
	select sector, cell_at(map_code(x, y), level) as cell, coalesce(county_fips, '') as county_fips, during,
		count(*)::int as places, sum(x)::text as x, sum(y)::text as y
	from (
		select map_x(l.at) as x, map_y(l.at) as y, o.county_fips, o.sector_code, o.during
		from location l join organization o on o.id = l.organization_id
		where l.kind = 'physical' and not l.confidential and l.at is not null
	) shown
	cross join generate_series(4, 16) level ${sectors(sql)}
	group by 1, 2, 3, 4
`;

async function expectSame(sql: Sql = world.database.owner) {
	const [result] = await sql`
		with kept as (${counted(sql)}), anew as (${countedAnew(sql)})
		select (select count(*)::int from anew) as cells,
			(select jsonb_agg(k) from (select * from kept except all select * from anew) k) as wrong,
			(select jsonb_agg(a) from (select * from anew except all select * from kept) a) as missing
	`;
	expect(result?.cells).toBeGreaterThan(100);
	expect(result).toMatchObject({ wrong: null, missing: null });
}

type Step = { what: number; which: number; county: number; sector: number; x: number; y: number };

const step = fc.record({
	what: fc.nat(9),
	which: fc.nat(399),
	county: fc.nat(2),
	sector: fc.nat(2),
	x: fc.double({ min: 0, max: 1, noNaN: true }),
	y: fc.double({ min: 0, max: 1, noNaN: true })
});

async function take(sql: Sql, { what, which, county, sector, x, y }: Step) {
	const name = `Organization ${which}`;
	const at = `(${-79 + x},${35.5 + y})`;
	const [fips, code] = [['90001', '90003', null][county]!, ['courts', 'education', null][sector]!];
	const own = sql`organization_id = (select id from organization where name = ${name})`;
	const steps = [
		() =>
			sql`insert into location (organization_id, at) select id, ${at}::point from organization where name = ${name}`,
		() =>
			sql`insert into location (organization_id, at, kind) select id, ${at}::point, 'postal' from organization where name = ${name}`,
		() => sql`update location set at = ${at}::point where ${own}`,
		() => sql`update location set confidential = not confidential where ${own}`,
		() => sql`update location set at = null where ${own}`,
		() => sql`update location set address = ${at} where ${own}`,
		() =>
			sql`update location set organization_id = (select id from organization where name = 'Organization 0') where ${own}`,
		() => sql`delete from location where ${own}`,
		() =>
			sql`update organization set county_fips = ${fips}, sector_code = ${code} where name = ${name}`,
		() =>
			sql`update organization set during = ${x < 0.5 ? '(,)' : '[2021-01-01,)'} where name like ${`${name}%`}`
	];
	await steps[what]!();
}

test('after any additions, changes and removals the cells are what a fresh count gives', async () => {
	await expectSame();
	const row = fc.array(step, { minLength: 5, maxLength: 40 });
	await fc.assert(
		fc.asyncProperty(row, fc.boolean(), fc.boolean(), async (steps, folds, givesUp) => {
			await world.database.owner
				.begin(async (sql) => {
					for (const one of steps) await take(sql, one);
					if (folds) await sql`select fold_place_steps()`;
					if (givesUp) throw new Error('given up');
				})
				.catch((cause: Error) => expect(cause.message).toBe('given up'));
			await expectSame();
		}),
		{ numRuns: 5, seed: 120 }
	);
});

test('while many write at once, none waits for another and nothing is counted twice', async () => {
	const sql = world.database.owner;
	const number = numbersFrom(11);
	const writer = async (own: number) => {
		for (let times = 0; times < 12; times++) {
			await sql.begin(async (one) => {
				// Each writer has organizations of its own, so only the counts could come between them.
				for (const what of [0, 2, 8]) {
					const which = own + 4 * Math.floor(number() * 99);
					const county = Math.floor(number() * 3);
					await take(one, { what, which, county, sector: 0, x: number(), y: number() });
				}
				if (times % 4 === own) await one`select fold_place_steps()`;
			});
		}
	};
	await Promise.all([0, 1, 2, 3].map(writer));
	await expectSame();
});

test('an organization that moves takes along a place that comes in the same moment', async () => {
	const sql = world.database.owner;
	for (const first of ['place', 'organization'] as const) {
		const moves = sql.begin(async (one) => {
			const both = [
				() =>
					take(one, {
						what: 8,
						which: 5,
						county: first === 'place' ? 1 : 0,
						sector: 1,
						x: 0,
						y: 0
					}),
				() => one`select pg_sleep(0.1)`
			];
			if (first === 'place') both.reverse();
			for (const work of both) await work();
		});
		const comes = sql.begin(async (one) => {
			const both = [
				() => take(one, { what: 0, which: 5, county: 0, sector: 0, x: 0.5, y: 0.5 }),
				() => one`select pg_sleep(0.1)`
			];
			if (first === 'organization') both.reverse();
			for (const work of both) await work();
		});
		await Promise.all([moves, comes]);
		await expectSame();
	}
});

test('a whole import is counted, folded on the way, and uncounted when it is undone', async () => {
	const sql = world.database.owner;
	const importId = '00000000-0000-4000-8000-000000000120';
	const before = await sumOfCells(sql);
	// The five thousandth step comes soon.
	await sql`select setval('place_step_id_seq', 4500)`;
	await sql.begin(async (one) => {
		await one`select set_config('app.import', ${importId}, true)`;
		await one`
			insert into location (organization_id, at, home_body_id)
			select o.id, point(-79 + n * 0.03 + 1e-5 * row_number() over (), 35.5 + n * 0.05), o.home_body_id
			from organization o cross join generate_series(1, 2) n
		`;
		expect(await one`select from place_step`).toHaveLength(0);
		await expectSame(one);
	});
	expect(await sumOfCells(sql)).toBe(before + 2 * 400);
	const undone = await world.writes(
		world.coordinator,
		(one) => one`
			select reverse_change(id) as why from change where import_id = ${importId} and table_name = 'location' limit 60
		`
	);
	expect(undone.filter(({ why }) => why === null)).toHaveLength(60);
	await expectSame();
	await sql`delete from location where at[1] > 35.5 and id in (select record_id::uuid from change where import_id = ${importId})`;
	await expectSame();
	expect(await sumOfCells(sql)).toBe(before);
});

async function sumOfCells(sql: Sql): Promise<number> {
	const [row] = await sql<{ sum: number }[]>`
		select (select coalesce(sum(places), 0)::int from place_cell where sector_code = '' and cell between 4 ^ 4 and 2 * 4 ^ 4 - 1)
			+ (select coalesce(sum(places), 0)::int from place_step) as sum
	`;
	return row?.sum ?? 0;
}
