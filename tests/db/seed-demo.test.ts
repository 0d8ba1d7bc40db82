import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#lib/domain/roster/members.ts';
import { satisfies, type SeatRule } from '#lib/domain/roster/rule.ts';
import { expected, members, on, seats, someone } from '#lib/domain/roster/three-rivers.fixture.ts';
import { bandOf, type Level } from '#lib/domain/vocabulary.ts';
import { findForSignIn, issueAdministratorToken } from '#lib/server/accounts.ts';
import { read, write } from '#lib/server/connect.ts';
import { seed } from '#lib/server/seed.ts';
import { start } from '#lib/server/sessions.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;

beforeAll(async () => {
	database = await freshDatabase();
	await seed(database.owner, { demo: true, on });
});

afterAll(() => database.close());

describe('Three Rivers', () => {
	test('has the twenty members of the example, with their attendance', async () => {
		const found = await membersOfThreeRivers();
		const known = members.map((member) => ({ ...member, meetings: member.meetings.slice(-6) }));
		expect(found.map((member) => ({ ...member, meetings: member.meetings.slice(-6) }))).toEqual(
			known.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		);
	});

	test('has the seats of the example, with who may hold them', async () => {
		const found = await membersOfThreeRivers();
		const seats = await database.owner<{ code: string; rule: SeatRule }[]>`
			select s.code, s.rule from seat s join body b on b.id = s.body_id
			where b.slug = 'three-rivers' order by s.position
		`;
		const eligible = seats.map(({ code, rule }) => [
			code,
			found.filter((member) => satisfies(rule, member)).map(({ id }) => id)
		]);
		expect(Object.fromEntries(eligible)).toEqual(expected.eligible);
	});

	test('knows who holds which seat, and since when the others are empty', async () => {
		const holders = await database.owner<{ code: string; people: string[] }[]>`
			select s.code, array_agg(p.reference order by p.reference) as people
			from seat s join body b on b.id = s.body_id and b.slug = 'three-rivers'
			join seat_assignment a on a.seat_id = s.id and a.during @> ${on}::date
			join membership m on m.id = a.membership_id and m.during @> ${on}::date
			join person p on p.id = m.person_id
			group by s.code order by s.code
		`;
		const fill = Object.entries(expected.fill).filter(([, people]) => people.length > 0);
		expect(holders.map(({ code, people }) => [code, people])).toEqual(fill);

		const empty = await database.owner<{ code: string; since: string }[]>`
			select s.code, e.since from body b, seats_empty_since(b.id, ${on}) e join seat s on s.id = e.seat_id
			where b.slug = 'three-rivers' order by s.code
		`;
		expect(empty.map(({ code, since }) => [code, since])).toEqual(
			seats
				.filter(({ id, emptySince }) => emptySince && expected.fill[id as 'S01'].length === 0)
				.map(({ id, emptySince }) => [id, emptySince])
		);
	});

	test('keeps the first name alone of a young person', async () => {
		const minors = await database.owner<{ name: string }[]>`select name from person where minor`;
		expect(minors.length).toBeGreaterThan(1);
		expect(minors.filter(({ name }) => name.includes(' '))).toEqual([]);
	});

	test('counts its coordinator as staff, not as a member', async () => {
		const staff = await database.owner`
			select p.name, o.name as employer, m.id as membership from staff_assignment s
			join body b on b.id = s.body_id and b.slug = 'three-rivers'
			join person p on p.id = s.person_id join organization o on o.id = s.employer_id
			left join membership m on m.person_id = p.id
		`;
		expect(staff).toEqual([{ name: 'Robin Ellery', employer: 'LME/MCO', membership: null }]);
	});
});

describe('the collaboratives of North Carolina', () => {
	test('are invented, of different sizes, and leave gaps and an overlap', async () => {
		const sizes = await database.owner`
			select b.slug, count(m.id) as members, (select count(*) from seat where body_id = b.id) as seats
			from body b join membership m on m.body_id = b.id and m.during @> ${on}::date
			where b.state_code = 'NC' group by b.id order by members
		`;
		expect(sizes).toEqual([
			{ slug: 'mitchell-county', members: 9, seats: 20 },
			{ slug: 'foothills', members: 24, seats: 22 },
			{ slug: 'wake-county', members: 45, seats: 33 }
		]);

		const [coverage] = await database.owner`
			select count(*) filter (where n = 0) > 50 as gaps, count(*) filter (where n = 2) as overlaps
			from (
				select (select count(*) from body_county b where b.county_fips = c.fips) as n
				from county c where state_code = 'NC'
			) counted
		`;
		expect(coverage).toEqual({ gaps: true, overlaps: 1 });
	});

	test('say that they are invented', async () => {
		const real = await database.owner`select slug from body where not invented`;
		const people = await database.owner`select name from person where not invented`;
		const unnamed = await database.owner`
			select slug from body where state_code = 'NC' and name not like '%(example)'
		`;
		expect([...real, ...people, ...unnamed]).toEqual([]);
	});

	test('met last shortly before the day of seeding, never after it', async () => {
		const latest = await database.owner`
			select b.slug, max(held_on) > ${on}::date - 62 as lately, max(held_on) <= ${on}::date as over
			from meeting join body b on b.id = body_id group by b.slug
		`;
		expect(latest.every(({ lately, over }) => lately && over)).toBe(true);
	});

	test('confirm in their seats only people whom the rules allow there', async () => {
		const confirmed = await database.owner<
			{
				person: string;
				rule: SeatRule;
				sectors: string[];
				type: string;
				role: string;
				said: string[];
			}[]
		>`
			select b.slug || ' ' || p.reference as person, s.rule, m.role, o.type,
				array_remove(array_prepend(o.sector_code, coalesce(o.other_sectors, '{}')), null) as sectors,
				array(select perspective from perspective v where v.person_id = p.id) as said
			from seat_assignment a
			join seat s on s.id = a.seat_id
			join body b on b.id = s.body_id
			join membership m on m.id = a.membership_id and m.represents is null
			join person p on p.id = m.person_id
			left join organization o on o.id = m.organization_id
		`;
		const wrong = confirmed.filter(({ rule, sectors, type, role, said }) => {
			const known = { sectors, organizationType: type, role, perspectives: said };
			return !satisfies(rule, someone('one', known));
		});
		expect(wrong.map(({ person }) => person)).toEqual([]);
	});
});

describe('accounts', () => {
	test('of the demonstration have one passphrase each, kept as argon2id', async () => {
		const { accounts } = await seed(database.owner, { demo: true, on });
		expect(accounts.map(({ role }) => role).toSorted()).toEqual([
			'administrator',
			'catchment_manager',
			'coordinator',
			'coordinator',
			'member',
			'state_leader'
		]);
		for (const { email, password } of accounts) {
			const [account] = await database.owner<{ hash: string }[]>`
				select password_hash as hash from account where email = ${email} and demo
			`;
			expect(password.length).toBeGreaterThanOrEqual(15);
			expect(account?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
			expect(await verify(account!.hash, password)).toBe(true);
		}
	});

	test('see only their own body', async () => {
		const people = async (email: string) => {
			const [account] = await database.owner<
				{ id: string }[]
			>`select id from account where email = ${email}`;
			const rows = await read(database.app, { account: account!.id }, (sql) => {
				return sql<
					{ slug: string }[]
				>`select distinct slug from person join body on body.id = body_id`;
			});
			return rows.map(({ slug }) => slug);
		};
		expect(await people('member@three-rivers.example')).toEqual(['three-rivers']);
		expect(await people('coordinator@foothills.example')).toEqual(['foothills']);
		expect(await people('catchment@longtable.example')).toEqual([]);
	});

	test('of the demonstration are let in only while it is on, and nobody stays signed in', async () => {
		const mayEnter = () =>
			read(database.app, { account: null }, (sql) =>
				findForSignIn(sql, 'coordinator@foothills.example')
			);
		const account = (await mayEnter())!.id;
		await database.owner`
			delete from account_role r using account a where a.id = r.account_id and not a.demo
		`;
		await write(database.app, { account: null }, (sql) =>
			start(sql, account, 'a browser', new Date())
		);

		expect((await seed(database.owner, { demo: false, on })).accounts).toEqual([]);
		expect(await mayEnter()).toBeNull();
		expect(await database.owner`select from session where account_id = ${account}`).toHaveLength(0);
		expect(await issueAdministratorToken(database.owner)).toBeTruthy();

		expect((await seed(database.owner, { demo: true, on })).accounts).toHaveLength(6);
		expect(await mayEnter()).not.toBeNull();
		expect(await issueAdministratorToken(database.owner)).toBeUndefined();
	});
});

async function membersOfThreeRivers() {
	const administrator = await addAdministrator();
	const rows = await read(database.app, { account: administrator }, (sql) => {
		return sql<(Member & { level: Level | null; otherSectors: string[]; countyFips: string })[]>`
			select p.reference as id, o.reference as organization, m.organization_name, m.organization_type,
				m.sectors, m.other_sectors, m.perspectives, m.role, m.level, m.voting, m.county_fips, m.since,
				m.alternate_of, m.meetings
			from body b, members_of(b.id, ${on}) m
			join person p on p.id = m.person_id
			left join organization o on o.id = m.organization_id
			where b.slug = 'three-rivers' order by p.reference
		`;
	});
	return rows.map(({ otherSectors, countyFips, ...member }) => ({
		...member,
		sectors: [...member.sectors, ...otherSectors],
		level: bandOf(member.level),
		county: countyFips,
		staff: false
	}));
}

async function addAdministrator() {
	const [account] = await database.owner<{ id: string }[]>`
		insert into account (email, name) values ('somebody@example.org', 'Somebody')
		on conflict (email) do update set name = excluded.name returning id
	`;
	await database.owner`
		insert into account_role (account_id, role) values (${account!.id}, 'administrator') on conflict do nothing
	`;
	return account!.id;
}
