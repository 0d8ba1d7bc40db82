import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted } from '#lib/domain/roster/members.ts';
import * as holders from '#lib/server/holders.ts';
import * as meetings from '#lib/server/meetings.ts';
import * as members from '#lib/server/members.ts';
import * as memberships from '#lib/server/memberships.ts';
import * as seats from '#lib/server/seats.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;

beforeAll(async () => {
	world = await smallWorld();
});

afterAll(() => world.close());

const on = '2026-03-01';
const blank: members.MemberInput = {
	name: 'Pat Long',
	email: null,
	contactVia: null,
	minor: false,
	organizationId: null,
	represents: null,
	role: 'member',
	voting: true,
	level: null,
	countyFips: null,
	from: '2025-01-01',
	alternateOf: null,
	perspectives: []
};
const add = (input: Partial<members.MemberInput>) =>
	world.writes(world.coordinator, (sql) => members.add(sql, world.body, { ...blank, ...input }));
const find = (id: string, account: string | null = world.coordinator, day = on) =>
	world.reads(account, (sql) => members.find(sql, world.body, id, day));
const addSeat = () =>
	world.writes(world.coordinator, async (sql) => {
		const code = await seats.add(
			sql,
			world.body,
			{
				label: 'Family',
				labelEs: null,
				class: 'required',
				minimum: 1,
				pending: false,
				applicable: true,
				reason: null,
				approver: null,
				reviewOn: null,
				rule: { perspective: ['family'] }
			},
			'2025-01-01'
		);
		return (await seats.find(sql, world.body, code, on))!;
	});
const confirm = (seat: string, membership: string, reason: string | null = null) =>
	world.writes(world.coordinator, (sql) =>
		holders.confirm(sql, { body: world.body, seat, membership, from: '2026-02-01', reason })
	);
const holding = (seat: string, day = on) =>
	world.reads(world.coordinator, (sql) => holders.list(sql, seat, day));

describe('a member', () => {
	it('is seen by the people of the body and by nobody else', async () => {
		const id = await add({ name: 'Ana', perspectives: ['family', 'youth'] });
		expect(await find(id)).toMatchObject({
			name: 'Ana',
			perspectives: ['family', 'youth'],
			last: null
		});
		expect((await find(id, world.member))?.perspectives).toEqual([]);
		expect(await find(id, world.outsider)).toBeNull();
		expect(await find(id, null)).toBeNull();
		expect(await world.reads(null, (sql) => members.list(sql, world.body, on))).toEqual([]);
	});

	it('under 18 is shown without surname', async () => {
		const id = await add({ name: 'Kai Brook', minor: true });
		const found = await find(id);
		expect(found?.name).toBe('Kai');
		const full = await world.reads(world.coordinator, (sql) =>
			members.findFullName(sql, world.body, found!.personId)
		);
		expect(full).toBe('Kai Brook');
	});

	it('who comes back is the same person, and cannot be there twice at a time', async () => {
		const id = await add({ name: 'Ben', from: '2024-01-01' });
		await expect(add({ name: 'ben', from: '2025-06-01' })).rejects.toMatchObject({ code: '23P01' });
		const first = (await find(id))!;
		const end = () =>
			world.writes(world.coordinator, (sql) => members.end(sql, first, '2025-05-31'));
		expect(await end()).toBe(true);
		expect(await end()).toBe(false);
		const again = await find(await add({ name: 'BEN', from: '2025-06-01' }));
		expect(again?.personId).toBe(first.personId);
		expect((await find(id))?.last).toBe('2025-05-31');
	});

	it('ends what somebody no longer says of themselves, and keeps that they said it', async () => {
		const id = await add({ name: 'Cam', perspectives: ['family'] });
		const member = (await find(id))!;
		const input = { ...blank, name: 'Cam', perspectives: ['community'] };
		const change = () =>
			world.writes(world.coordinator, (sql) => members.change(sql, member, world.body, input, on));
		expect(await change()).toBe(true);
		expect((await find(id))?.perspectives).toEqual(['community']);
		expect((await find(id, world.coordinator, '2026-02-28'))?.perspectives).toEqual(['family']);
		expect(await change()).toBe(false);
	});
});

describe('a seat', () => {
	it('takes a member from a day on, and only one seat for each without a reason', async () => {
		const [one, two] = [await addSeat(), await addSeat()];
		expect([one.code, two.code]).toEqual(['A1', 'A2']);
		const id = await add({ name: 'Dee' });
		await confirm(one.id, id);
		expect(await holding(one.id)).toMatchObject([{ name: 'Dee', standing: 'confirmed' }]);
		expect(await holding(one.id, '2026-01-31')).toEqual([]);
		await expect(confirm(two.id, id)).rejects.toMatchObject({ code: '23P01' });
		const other = await world.reads(world.coordinator, (sql) =>
			holders.findOther(sql, id, two.id, on)
		);
		expect(other?.code).toBe('A1');
		await confirm(two.id, id, 'nobody else could');
		expect(await holding(two.id)).toHaveLength(1);
	});

	it('confirms who was proposed, and frees the place of who leaves it', async () => {
		const seat = await addSeat();
		const id = await add({ name: 'Eli' });
		await world.database.owner`
			insert into seat_assignment (body_id, seat_id, membership_id, standing, during)
			values (${world.body}, ${seat.id}, ${id}, 'proposed', '[2026-01-01,)')
		`;
		await confirm(seat.id, id);
		const [holder] = await holding(seat.id);
		expect(holder).toMatchObject({ standing: 'confirmed', since: '2026-01-01' });
		const remove = () => world.writes(world.coordinator, (sql) => holders.remove(sql, holder!, on));
		expect(await remove()).toBe(true);
		expect(await remove()).toBe(false);
		expect(await holding(seat.id)).toEqual([]);
		expect(await holding(seat.id, '2026-02-28')).toHaveLength(1);
	});

	it('is free when the membership ends', async () => {
		const seat = await addSeat();
		const id = await add({ name: 'Fay' });
		await confirm(seat.id, id);
		const member = (await find(id))!;
		await world.writes(world.coordinator, (sql) => members.end(sql, member, '2026-02-15'));
		expect(await holding(seat.id)).toEqual([]);
		expect(await holding(seat.id, '2026-02-15')).toHaveLength(1);
	});

	it('that is not needed must say why, and an old version is refused', async () => {
		const { id, version, ...seat } = await addSeat();
		const input = { ...seat, applicable: false };
		const { label, labelEs, class: kind, minimum, pending, reason, approver, reviewOn } = input;
		const fields = { label, labelEs, class: kind, minimum, pending, applicable: false };
		const change = (why: {
			reason: string | null;
			approver: string | null;
			reviewOn: string | null;
		}) =>
			world.writes(world.coordinator, (sql) =>
				seats.change(sql, { id, version }, { ...fields, ...why })
			);
		await expect(change({ reason, approver, reviewOn })).rejects.toMatchObject({ code: '23514' });
		const why = { reason: 'no such agency', approver: 'Chair', reviewOn: '2027-01-01' };
		expect(await change(why)).toBe(true);
		expect(await change(why)).toBe(false);
	});
});

describe('a meeting', () => {
	it('lists everyone in term, and keeps how they came', async () => {
		const gus = await add({ name: 'Gus', from: '2026-01-01' });
		const id = await world.writes(world.coordinator, (sql) =>
			meetings.add(sql, world.body, { heldOn: '2026-01-15', title: '', mode: null, agenda: [] })
		);
		const record = (seen: 'self' | null, present: 'self' | 'absent' | null) =>
			world.writes(world.coordinator, (sql) =>
				meetings.record(sql, { body: world.body, meeting: id }, [
					{ membershipId: gus, seen, present }
				])
			);
		const present = async () => {
			const all = await world.reads(world.coordinator, (sql) => meetings.listAttendees(sql, id));
			return all.find(({ membershipId }) => membershipId === gus)?.present;
		};
		expect(await present()).toBeNull();
		expect(await record(null, 'self')).toEqual([]);
		expect(await present()).toBe('self');
		// Another form, opened before the entry was made, says something else.
		expect(await record(null, 'absent')).toEqual([gus]);
		expect(await present()).toBe('self');
		expect(await record('self', null)).toEqual([]);
		expect(await present()).toBeNull();
	});

	it('is seen with its attendance by the body alone; the days by anyone', async () => {
		const visits = await world.reads(null, (sql) => meetings.list(sql, world.body));
		const days = await world.reads(null, (sql) =>
			meetings.listDays(sql, world.body, '2026-01-01', on)
		);
		expect([visits, days]).toEqual([[], ['2026-01-15']]);
	});
});

it('counts an alternate of someone who left as nobody, for outsiders too', async () => {
	const gone = await add({ name: 'Gone Already' });
	const alternate = await add({ name: 'Still Coming', alternateOf: gone });
	const seen = (await find(gone))!;
	await world.writes(world.coordinator, (sql) => members.end(sql, seen, '2026-02-01'));
	const countedBy = async (account: string | null) =>
		counted(await world.reads(account, (sql) => memberships.list(sql, world.body, on))).length;
	const insiders = await world.reads(world.coordinator, (sql) =>
		memberships.list(sql, world.body, on)
	);
	expect(insiders.find(({ id }) => id === alternate)?.alternateOf).toBe(gone);
	expect(await countedBy(null)).toBe(await countedBy(world.coordinator));
});

it('places an agency’s member without a county at the office, and never a voice of home', async () => {
	const [office] = await world.database.owner<{ id: string }[]>`
		insert into organization (name, sector_code, county_fips) values ('Birch Schools', 'education', '90003') returning id
	`;
	const of = { organizationId: office!.id };
	const agency = await add({ ...of, name: 'Agency Person' });
	const youth = await add({ ...of, name: 'Young Person', perspectives: ['youth'] });
	const local = await add({ ...of, name: 'Local Person', countyFips: '90001' });
	const seen = await world.reads(world.coordinator, (sql) => memberships.list(sql, world.body, on));
	const countyOf = (id: string) => seen.find((one) => one.id === id)?.county;
	expect([agency, youth, local].map(countyOf)).toEqual(['90003', null, '90001']);

	await world.database.owner`
		with added as (insert into service (organization_id, name) values (${office!.id}, 'Advice') returning id)
		insert into service_area (service_id, kind, value) select id, 'statewide', '{}' from added
	`;
	const later = await world.reads(world.coordinator, (sql) =>
		memberships.list(sql, world.body, on)
	);
	expect(later.find(({ id }) => id === agency)?.county).toBe(null);
});
