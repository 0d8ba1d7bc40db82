import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	limits,
	forget,
	networkOf,
	secondsToWait,
	takeBack,
	type LimitName
} from '#lib/server/limits.ts';
import { minutesAfter } from '#lib/server/tokens.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
const start = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
	database = await freshDatabase();
});

afterAll(() => database.close());

const attempt = (name: LimitName, who: string, now = start) =>
	secondsToWait(database.app, name, who, now);

async function use(name: LimitName, who: string, times: number) {
	for (let time = 0; time < times; time += 1) expect(await attempt(name, who)).toBe(0);
}

test.each(Object.keys(limits) as LimitName[])(
	'%s stops after its tries and opens again after its minutes',
	async (name) => {
		const { tries, minutes } = limits[name];
		await use(name, 'someone', tries);
		expect(await attempt(name, 'someone')).toBe(minutes * 60);
		expect(await attempt(name, 'someone', minutesAfter(start, minutes - 1))).toBe(60);
		expect(await attempt(name, 'someone', minutesAfter(start, minutes))).toBe(0);
	}
);

describe('a limit', () => {
	test('counts everyone alone, and case and spaces do not make someone else', async () => {
		await use('resetEmail', 'a@example.org', 3);
		expect(await attempt('resetEmail', 'b@example.org')).toBe(0);
		expect(await attempt('resetEmail', ' A@EXAMPLE.org ')).toBeGreaterThan(0);
	});

	test('counts tries that come at the same moment', async () => {
		const waits = await Promise.all(
			Array.from({ length: 30 }, () => attempt('signInEmail', 'parallel@example.org'))
		);
		expect(waits.filter((wait) => wait === 0)).toHaveLength(limits.signInEmail.tries);
	});

	test('is forgotten once someone has shown who they are', async () => {
		await use('signInEmail', 'c@example.org', 10);
		await forget(database.app, 'signInEmail', 'c@example.org');
		expect(await attempt('signInEmail', 'c@example.org')).toBe(0);
	});

	test('does not count a try that succeeded', async () => {
		await use('signInEmail', 'd@example.org', 10);
		await takeBack(database.app, 'signInEmail', 'd@example.org');
		expect(await attempt('signInEmail', 'd@example.org')).toBe(0);
		expect(await attempt('signInEmail', 'd@example.org')).toBeGreaterThan(0);
	});

	test('keeps nobody’s address in plain text', async () => {
		await attempt('signInEmail', 'plain@example.org');
		const rows = await database.owner<{ bucket: string }[]>`select bucket from attempt`;
		for (const { bucket } of rows) expect(bucket).toMatch(/^[\w-]{43}$/);
	});
});

test.each([
	['203.0.113.9', '203.0.113.9'],
	['::ffff:203.0.113.9', '203.0.113.9'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:db8:1:2::9', '2001:db8:1:2::/64'],
	['2001:0DB8:0001:0002::1%eth0', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64']
])('%s counts as %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});
