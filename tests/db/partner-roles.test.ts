import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contacts from '#lib/server/contacts.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as responses from '#lib/server/responses.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let sheriff: string;

const kept = ownRecords.storeOf('partner_role');
const role = (values: Partial<responses.RoleInput> = {}): responses.RoleInput => ({
	...{ organizationId: sheriff, step: 'on_scene', does: 'Comes when asked', contact: null },
	...{ hours: null, openToAll: false, ...values }
});
const add = (account: string | null, values: Partial<responses.RoleInput> = {}) =>
	refusal(world.writes(account, (sql) => kept.add(sql, world.body, role(values))));
const seen = (account: string | null) =>
	world.reads(account, (sql) => responses.listRoles(sql, world.body));

beforeAll(async () => {
	world = await smallWorld();
	const [made] = await world.database.owner<{ id: string }[]>`
		insert into organization (name, home_body_id, phone) values ('Sheriff', ${world.body}, '555-0100') returning id
	`;
	sheriff = made!.id;
	await world.database.owner`
		insert into service (organization_id, name, crisis_role, phone)
		values (${sheriff}, 'Line', 'call', '555-0101'), (${sheriff}, 'Closed line', 'respond', ' ')
	`;
});

afterAll(() => world.close());

test('a partner has one role at a step, stated by who runs the table', async () => {
	expect(await add(world.coordinator)).toBeNull();
	expect(await add(world.coordinator)).toBe('23505');
	expect(await add(world.coordinator, { step: 'call', does: ' ' })).toBe('23514');
	expect(await add(world.coordinator, { step: 'call', openToAll: true })).toBeNull();
	const refused = [world.member, world.outsider, null].map((account) =>
		add(account, { step: 'transport' })
	);
	expect(await Promise.all(refused)).toEqual(['42501', '42501', '42501']);
});

test('the own people read all roles, others those that are open', async () => {
	const counts = await Promise.all([world.member, world.outsider, null].map(seen));
	expect(counts.map((roles) => roles.map(({ step }) => step))).toEqual([
		['call', 'on_scene'],
		['call'],
		['call']
	]);
});

test('anyone reads how an organization is reached; an empty number is none', async () => {
	const known = await world.reads(null, (sql) => contacts.list(sql, [sheriff]));
	expect(known).toEqual([
		{ id: sheriff, name: 'Sheriff', phone: '555-0100', answers: '555-0101', responds: null }
	]);
});
