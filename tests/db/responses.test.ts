import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '#lib/server/connect.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import * as responses from '#lib/server/responses.ts';
import { refusal, smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;
let library: string;
let sheriff: string;

const store = { protocol: 'protocol', group: 'affected_group', path: 'call_path' } as const;
const add = (kind: keyof typeof store, row: object) =>
	refusal(
		world.writes(world.coordinator, (sql) => ownRecords.add(sql, store[kind], world.body, row))
	);
const counted = (work: (sql: Sql, body: string) => Promise<unknown[]>) =>
	Promise.all(
		[world.member, world.outsider, null].map((account) =>
			world.reads(account, async (sql) => (await work(sql, world.body)).length)
		)
	);

beforeAll(async () => {
	world = await smallWorld();
	const made = await world.database.owner<{ id: string }[]>`
		insert into organization (name, home_body_id) values ('Library', ${world.body}), ('Sheriff', ${world.body}) returning id
	`;
	[library, sheriff] = made.map(({ id }) => id) as [string, string];
});

afterAll(() => world.close());

test('a protocol is approved only with an author who has lived experience, or with a reason', async () => {
	const protocol = (values: Partial<responses.ProtocolInput>): responses.ProtocolInput => ({
		...{ topic: 'referrals', title: 'Where to', parties: [library, sheriff], summary: null },
		...{ authors: ['provider'], approvedOn: '2026-03-01', withoutLivedWhy: null, reviewOn: null },
		...{ counties: [], openToAll: false },
		...values
	});
	expect(await add('protocol', protocol({}))).toBe('23514');
	expect(await add('protocol', protocol({ withoutLivedWhy: 'Asked, nobody free' }))).toBeNull();
	expect(await add('protocol', protocol({ authors: ['provider', 'youth'] }))).toBeNull();
	expect(await add('protocol', protocol({ approvedOn: null, openToAll: true }))).toBeNull();
	expect(await counted(responses.listProtocols)).toEqual([3, 1, 1]);
});

test('who a step touches is for the own people, and may have no partner', async () => {
	expect(await add('group', { step: 'call', name: 'Families', organizations: [] })).toBeNull();
	expect(await add('group', { step: 'call', name: 'Books', organizations: [library] })).toBeNull();
	expect(await counted(responses.listGroups)).toEqual([2, 0, 0]);
});

test('where a call goes is for everyone, once for each county and number', async () => {
	const path = {
		...{ countyFips: '90001', number: '988', answeredById: sheriff },
		...{ dispatchRule: null, agreementId: null, policeRole: 'together' }
	};
	expect(await add('path', path)).toBeNull();
	expect(await add('path', path)).toBe('23505');
	expect(await counted(responses.listPaths)).toEqual([1, 1, 1]);
	const [known] = await world.reads(null, (sql) => responses.listPaths(sql, world.body));
	expect(known).toMatchObject({ countyFips: '90001', answeredBy: { name: 'Sheriff' } });
});
