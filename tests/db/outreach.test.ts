import { afterAll, beforeAll, expect, test } from 'vitest';
import * as organizations from '#lib/server/organizations.ts';
import * as outreach from '#lib/server/outreach.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let organization: string;

const on = '2026-06-30';
const kept = ownRecords.storeOf('outreach_visit');
const visit = (values: Partial<outreach.VisitInput> = {}): outreach.VisitInput => ({
	...{ organizationId: organization, heldOn: '2026-03-01', countyFips: null, levels: ['middle'] },
	...{ topic: 'The table', practice: 'Wraparound', ...values }
});
const add = (account: string | null, values: Partial<outreach.VisitInput> = {}) =>
	refusal(world.writes(account, (sql) => kept.add(sql, world.body, visit(values))));
const seen = (account: string | null) =>
	world.reads(account, (sql) => outreach.list(sql, world.body));

beforeAll(async () => {
	world = await smallWorld();
	const rows = await world.database.owner<{ id: string }[]>`
		insert into organization (name, sector_code, other_sectors, county_fips, served_counties, during) values
			('Court', 'courts', '{education}', '90001', '{90001,90003}', '[,)'), ('Closed school', null, '{}', '90003', '{}', '[,2026-01-01)')
		returning id
	`;
	organization = rows[0]!.id;
});

afterAll(() => world.close());

test('the coordinator writes visits down, and only the own people read them', async () => {
	expect(await add(world.coordinator)).toBeNull();
	const refused = [world.member, world.outsider, null].map((account) => add(account));
	expect(await Promise.all(refused)).toEqual(['42501', '42501', '42501']);
	const [one] = await seen(world.member);
	expect(one).toMatchObject({ heldOn: '2026-03-01', countyFips: '90001', levels: ['middle'] });
	expect(one!.organization).toEqual({ id: organization, name: 'Court' });
	expect([await seen(world.outsider), await seen(null)]).toEqual([[], []]);
});

test('nothing said, a level that is none and an organization that is none are refused', async () => {
	const none = '00000000-0000-4000-8000-000000000000';
	const refused = [
		add(world.coordinator, { topic: ' ' }),
		add(world.coordinator, { levels: ['top' as 'middle'] }),
		add(world.coordinator, { organizationId: none })
	];
	expect(await Promise.all(refused)).toEqual(['23514', '23514', '23503']);
});

test('around a table are organizations that are there on the day, with their counties and fields of work', async () => {
	const agencies = await world.reads(world.member, (sql) =>
		organizations.listAgencies(sql, world.body, on)
	);
	expect(agencies).toEqual([
		{
			...{ id: organization, name: 'Court', sectors: ['courts', 'education'], sits: false },
			counties: ['90001', '90001', '90003']
		}
	]);
});
