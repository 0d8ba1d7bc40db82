import { afterAll, beforeAll, expect, test } from 'vitest';
import * as reviews from '#lib/server/reviews.ts';
import { smallWorld, type SmallWorld } from './small-world.ts';

let world: SmallWorld;

beforeAll(async () => {
	world = await smallWorld();
});

afterAll(() => world.close());

const input = { reviewedOn: '2026-03-31', reviewedBy: 'Executive team', decision: 'Keep all.' };
const table = (bylaws = {}) => ({ id: world.body, slug: 'alder', name: 'Alder Table', bylaws });

test('a review is kept with who and what, and the next is due by the bylaws', async () => {
	const due = (bylaws: object, on: string) =>
		world.reads(world.member, (sql) => reviews.findDue(sql, table(bylaws), on));
	expect(await due({}, '2026-03-31')).toEqual({ last: null, due: null, overdue: true });
	await world.writes(world.coordinator, (sql) => reviews.add(sql, world.body, input));
	expect(await due({}, '2026-10-01')).toEqual({
		last: '2026-03-31',
		due: '2026-09-30',
		overdue: true
	});
	expect(await due({ reviewMonths: 12 }, '2026-10-01')).toMatchObject({ overdue: false });
});

test('others read no review and write none', async () => {
	const read = (account: string | null) =>
		world.reads(account, (sql) => reviews.list(sql, world.body, '2026-12-31'));
	expect(await read(world.member)).toMatchObject([input]);
	for (const account of [null, world.outsider]) {
		expect(await read(account)).toEqual([]);
		await expect(
			world.writes(account, (sql) => reviews.add(sql, world.body, input))
		).rejects.toMatchObject({ code: '42501' });
	}
	await expect(
		world.writes(world.coordinator, (sql) =>
			reviews.add(sql, world.body, { ...input, decision: ' ' })
		)
	).rejects.toMatchObject({ code: '23514' });
});
