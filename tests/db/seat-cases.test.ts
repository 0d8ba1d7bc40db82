import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { judge } from '#lib/domain/roster/roster.ts';
import * as bodyTemplates from '#lib/server/body-templates.ts';
import { read, write, type Sql } from '#lib/server/connect.ts';
import * as rosters from '#lib/server/rosters.ts';
import * as seatUnits from '#lib/server/seat-units.ts';
import * as seats from '#lib/server/seats.ts';
import { seed } from '#lib/server/seed.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

const [since, on, july] = ['2026-01-01', '2026-09-30', '2026-07-01'];
const who = { account: randomUUID() };
let database: FreshDatabase;
let body: string;
let slug: string;

beforeAll(async () => {
	database = await freshDatabase();
	await seed(database.owner, { demo: false, on });
	await database.owner`insert into account (id, email, name) values (${who.account}, 'c@example.org', 'C')`;
});

afterAll(() => database.close());

beforeEach(async () => {
	slug = `body-${randomUUID().slice(0, 8)}`;
	body = await idOf(
		database.owner`insert into body (slug, name, state_code) values (${slug}, ${slug}, 'NC') returning id`
	);
	for (const fips of ['37087', '37021', '37115'])
		await database.owner`insert into body_county (body_id, county_fips) values (${body}, ${fips})`;
	await database.owner`
		insert into account_role (account_id, role, body_id) values (${who.account}, 'coordinator', ${body})
	`;
	for (const month of [4, 5, 6, 7, 8, 9])
		await database.owner`insert into meeting (body_id, held_on) values (${body}, ${`2026-0${month}-10`})`;
});

async function idOf(rows: PromiseLike<readonly unknown[]>): Promise<string> {
	return ((await rows)[0] as { id: string }).id;
}

async function judged(day = on) {
	const facts = await read(database.app, who, (sql) => rosters.find(sql, slug, day));
	return judge(facts!, day);
}

const asCoordinator = <T>(work: (sql: Sql) => Promise<T>) => write(database.app, who, work);

async function seatOf(code: string, known: Record<string, unknown> = {}): Promise<string> {
	const row = { bodyId: body, code, position: 1, label: code, class: 'expected', ...known };
	return idOf(database.owner`insert into seat ${database.owner(row)} returning id`);
}

async function member(
	known: {
		organization?: string;
		perspective?: string;
		county?: string;
		alternateOf?: string;
	} = {},
	came = 'xxxxxx'
): Promise<string> {
	const sql = database.owner;
	const person = await idOf(
		sql`insert into person (body_id, name) values (${body}, 'Ada') returning id`
	);
	const id = await idOf(sql`
		insert into membership (body_id, person_id, organization_id, county_fips, alternate_of, during)
		values (
			${body}, ${person}, ${known.organization ?? null}, ${known.county ?? null}, ${known.alternateOf ?? null},
			daterange(${since}, null)
		)
		returning id
	`);
	if (known.perspective)
		await sql`
			insert into perspective (body_id, person_id, perspective, during)
			values (${body}, ${person}, ${known.perspective}, daterange(${since}, null))
		`;
	await sql`
		insert into attendance (body_id, meeting_id, membership_id, present)
		select ${body}, g.id, ${id}, case when substr(${came}, g.nth::integer, 1) = 'x' then 'self' else 'absent' end
		from (select id, row_number() over (order by held_on) as nth from meeting where body_id = ${body}) g
	`;
	return id;
}

const organization = (name: string, sector: string, county: string) =>
	idOf(database.owner`
		insert into organization (name, sector_code, county_fips) values (${`${name} ${slug}`}, ${sector}, ${county}) returning id
	`);

const confirm = (seat: string, membership: string) => database.owner`
	insert into seat_assignment (body_id, seat_id, membership_id, during)
	values (${body}, ${seat}, ${membership}, daterange(${since}, null))
`;

const state = async (code: string, day = on) =>
	(await judged(day)).seats.find(({ id }) => id === code)?.state;

describe('a seat', () => {
	test('stays filled through an alternate who attends for its holder', async () => {
		const holder = await member({}, '------');
		await confirm(await seatOf('S1'), holder);
		expect(await state('S1')).toBe('hollow');
		await member({ alternateOf: holder });
		const { seats: results, members, seatless } = await judged();
		expect(results[0]).toMatchObject({ state: 'filled', holders: [holder] });
		expect([members, seatless]).toEqual([1, []]);
	});

	test('that is pending is vacant, and one that is not needed leaves the count', async () => {
		await seatOf('S1', { pending: true });
		await seatOf('S2', { applicable: false, reason: 'No court', approver: 'Chair', reviewOn: on });
		await member();
		const { seats: results, coverage } = await judged();
		expect(results.map((seat) => seat.state)).toEqual(['pending', 'not-applicable']);
		expect(coverage.all).toEqual({ have: 0, need: 1 });
	});

	test('that all must qualify for lists those who do not; one that must not grow says swap', async () => {
		await seatOf('S1', { share: 1, rule: database.owner.json({ perspective: ['family'] }) });
		await seatOf('S2', { share: 0.5, rule: database.owner.json({ perspective: ['youth'] }) });
		await member({ perspective: 'family' });
		const other = await member();
		expect((await judged()).shares).toMatchObject([
			{ seat: 'S1', advice: 'list', add: null, notQualifying: [other] },
			{ seat: 'S2', advice: 'add', add: 2 }
		]);
		await database.owner`update body set bylaws = '{"maximumSize": 3}' where id = ${body}`;
		expect((await judged()).shares[1]).toMatchObject({ advice: 'swap', swap: 1 });
	});

	test('for each of three school districts is three seats, its holder in the one of the own district', async () => {
		const districts = await Promise.all(
			['A', 'B', 'C'].map((name) => organization(`District ${name}`, 'education', '37021'))
		);
		const seat = await seatOf('S07', {
			rule: database.owner.json({ sector: ['education'] }),
			during: `[${since},)`
		});
		const first = await member({ organization: districts[1]! });
		const second = await member({ organization: districts[2]! });
		await confirm(seat, first);

		const choices = await read(database.app, who, (sql) =>
			seatUnits.listChoices(sql, body, { sector: ['education'] }, july)
		);
		const units = seatUnits.unitsOf(
			choices.filter(({ key }) => districts.some((id) => key.endsWith(id)))
		);
		expect(units).toHaveLength(3);
		expect(await asCoordinator((sql) => seatUnits.split(sql, body, 'S07', units, july))).toBe(true);
		expect((await judged()).seats).toMatchObject([
			{ id: 'S07-1', state: 'vacant', proposed: [] },
			{ id: 'S07-2', state: 'filled', holders: [first] },
			{ id: 'S07-3', state: 'vacant', proposed: [second] }
		]);
		const before = (await judged('2026-06-30')).seats.map(({ id }) => id);
		expect(before).toEqual(['S07']);
		const page = await read(database.app, who, (sql) => seats.find(sql, body, 'S07-2', on));
		expect(page?.label).toContain('District B');
	});

	test('is not split by a visitor', async () => {
		await seatOf('S1');
		const units = [{ code: '1', name: 'Haywood', rule: { county: ['37087'] } }];
		const split = write(database.app, { account: null }, (sql) =>
			seatUnits.split(sql, body, 'S1', units, july)
		);
		expect(await split).toBe(false);
	});
});

describe('a roster', () => {
	test('of the crime prevention council takes two under 21, or one and a parent', async () => {
		const adopt = () =>
			asCoordinator((sql) => bodyTemplates.adopt(sql, body, 'NC_JCPC_143B-846', since));
		expect(await adopt()).toBe(true);
		expect(await adopt()).toBe(false);
		const youth = await member({ perspective: 'youth' });
		const parent = await member({ perspective: 'parent_caregiver' });
		const seat = async () => (await judged()).seats.find(({ id }) => id === 'S12');
		expect(new Set((await seat())?.proposed)).toEqual(new Set([youth, parent]));
		const third = await member({ perspective: 'parent_caregiver' });
		expect((await seat())?.proposed).toHaveLength(2);
		const { seatless } = await judged();
		expect(seatless).toHaveLength(1);
		expect([parent, third]).toContain(seatless[0]);
	});

	test('beside another and own seats keeps every code apart', async () => {
		await seatOf('A1');
		for (const code of ['NC_SOC_COMMUNITY_COLLABORATIVE', 'RPG_TYPICAL_PARTNERS'])
			await asCoordinator((sql) => bodyTemplates.adopt(sql, body, code, since));
		const codes = (await judged()).seats.map(({ id }) => id);
		expect(codes).toHaveLength(1 + 20 + 16);
		expect(codes).toEqual(expect.arrayContaining(['A1', 'S01', 'T2-S01', 'T2-S16']));
	});

	test('that changes on July 1 is the old one on June 30, and who sat stays', async () => {
		const sql = database.owner;
		const code = `T-${slug}`;
		for (const [version, during] of [
			['1', `[,${july})`],
			['2', `[${july},)`]
		] as const) {
			const id = await idOf(sql`
				insert into seat_template (code, template_version, title, citation, standing, during)
				values (${code}, ${version}, 'T', 'C', 'verified', ${during}::daterange) returning id
			`);
			for (const [seat, minimum] of version === '1'
				? ([
						['S01', 1],
						['S02', 1]
					] as const)
				: ([['S01', 2]] as const))
				await sql`
					insert into template_seat (template_id, position, code, label, class, minimum)
					values (${id}, 1, ${seat}, ${seat}, 'required', ${minimum})
				`;
		}
		expect(await asCoordinator((db) => bodyTemplates.adopt(db, body, code, since))).toBe(true);
		const [seat] = await sql<
			{ id: string }[]
		>`select id from seat where body_id = ${body} and code = 'S01'`;
		const held = await member();
		await confirm(seat!.id, held);
		expect(await asCoordinator((db) => bodyTemplates.adopt(db, body, code, july))).toBe(true);
		const table = async (day: string) =>
			(await judged(day)).seats.map(({ id, filled, minimum }) => [id, filled, minimum]);
		expect(await table('2026-06-30')).toEqual([
			['S01', 1, 1],
			['S02', 0, 1]
		]);
		expect(await table(july)).toEqual([['S01', 1, 2]]);
	});
});
