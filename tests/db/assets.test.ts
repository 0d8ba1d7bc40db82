import { afterAll, beforeAll, expect, test } from 'vitest';
import * as assets from '#lib/server/assets.ts';
import * as changes from '#lib/server/changes.ts';
import * as ownRecords from '#lib/server/own-records.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;

const kept = ownRecords.storeOf('informal_asset');
const barber: assets.AssetInput = {
	...{ kind: 'barbershop', name: 'Ferry Street Cuts', countyFips: '90001' },
	...{ contactId: null, consentOn: '2026-03-01' }
};
const add = (account: string | null, values: object = {}) =>
	world
		.writes(account, (sql) => kept.add(sql, world.body, { ...barber, ...values }))
		.then(
			() => null,
			({ code }: { code: string }) => code
		);
const seen = (account: string | null) =>
	world.reads(account, (sql) => assets.list(sql, world.body));

beforeAll(async () => {
	world = await smallWorld();
});

afterAll(() => world.close());

test('without a day of consent nothing is kept; with one it is public', async () => {
	expect(await add(world.coordinator, { consentOn: null })).toBe('23502');
	expect(await add(world.coordinator)).toBeNull();
	const refused = [world.member, world.outsider, null].map((account) => add(account));
	expect(await Promise.all(refused)).toEqual(['42501', '42501', '42501']);
	expect(await seen(null)).toMatchObject([{ name: 'Ferry Street Cuts', contact: null }]);
});

test('a consent that was taken back leaves no name behind, and cannot be put back from the history', async () => {
	const [one] = await seen(world.coordinator);
	const remove = (account: string) =>
		world.writes(account, (sql) => kept.remove(sql, { id: one!.id, version: 1 }));
	expect([await remove(world.outsider), await remove(world.coordinator)]).toEqual([false, true]);
	expect(await seen(null)).toEqual([]);

	const book = await world.database.owner<{ id: number; said: string }[]>`
		select id, coalesce(before::text, '') || coalesce(after::text, '') as said from change
		where table_name = 'informal_asset' order by id
	`;
	expect(book).toHaveLength(2);
	expect(book.map(({ said }) => said).join()).not.toContain('Ferry');
	const obstacles = await world.writes(world.coordinator, (sql) =>
		changes.undo(sql, Number(book[1]!.id))
	);
	expect(obstacles).toMatchObject([{ table: 'informal_asset', reason: 'not_allowed' }]);
	expect(await seen(null)).toEqual([]);
});
