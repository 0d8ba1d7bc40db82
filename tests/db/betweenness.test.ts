import { afterAll, beforeAll, expect, test } from 'vitest';
import { on } from '#lib/domain/roster/three-rivers.fixture.ts';
import { mostBetween } from '#lib/domain/tie/strength.ts';
import * as betweenness from '#lib/server/betweenness.ts';
import type { Measurers } from '#lib/server/measuring/measurers.ts';
import { Networks } from '#lib/server/measuring/networks.ts';
import { seededDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
const size = mostBetween + 1;

beforeAll(async () => {
	database = await seededDatabase(on);
});

afterAll(() => database.close());

const fingerprintOf = (one: number) => one.toString(16).padStart(64, '0');

test('the latest are kept, and the oldest go', async () => {
	const add = (one: number) =>
		betweenness.add(database.app, fingerprintOf(one), Float64Array.of(0, one, 0.5));
	for (let one = 1; one <= 34; one++) await add(one);
	await add(34);
	expect(await database.owner`select from measured_betweenness`).toHaveLength(32);
	expect(await betweenness.find(database.app, fingerprintOf(2))).toBeNull();
	expect(await betweenness.has(database.app, fingerprintOf(3))).toBe(true);
	expect([...(await betweenness.find(database.app, fingerprintOf(34)))!]).toEqual([0, 34, 0.5]);
});

// One organization that all others are tied to, in a closed wave of its own.
async function star() {
	await database.owner.begin(async (sql) => {
		for (const table of ['organization', 'wave', 'tie_report'])
			await sql`alter table ${sql(table)} disable trigger user`;
		await sql`
			insert into organization (id, name, invented)
			select md5('s' || n)::uuid, 'Star ' || n, true from generate_series(0, ${size - 1}::integer) n
		`;
		await sql`
			insert into wave (body_id, name, opens_on, closes_on, invented)
			select id, 'Star', ${on}::date - 60, ${on}::date - 30, true from body where slug = 'foothills'
		`;
		await sql`
			insert into tie_report (body_id, wave_id, from_organization_id, to_organization_id, level, invented)
			select w.body_id, w.id, md5('s0')::uuid, md5('s' || n)::uuid, 3, true
			from wave w, generate_series(1, ${size - 1}::integer) n where w.name = 'Star'
		`;
		for (const table of ['organization', 'wave', 'tie_report'])
			await sql`alter table ${sql(table)} enable trigger user`;
	});
}

// A process that answers on the spot, and measures betweenness in its own way.
function process(between: Measurers['between']) {
	const run = () => Promise.reject(new Error('No thread is asked.'));
	const measurers = { run, between, close: () => Promise.resolve() };
	return new Networks(database.app, database.appUrl, measurers, Infinity);
}

test('what one process measured, another does not measure again', async () => {
	await star();
	const [row] = await database.owner`select id from body where slug = 'foothills'`;
	const asked = {
		...{ account: null, body: row!.id as string, on, wave: 'Star', coordinates: false },
		...{ rule: 'mean' as const, threshold: 2 }
	};
	const first = process(({ size }) => Promise.resolve(new Float64Array(size).fill(0.25)));
	const measured = await first.whole(asked);
	const second = process(() => Promise.reject(new Error('It was measured before.')));
	expect(await second.whole(asked)).toEqual(measured);
	const said = JSON.parse(new TextDecoder().decode(measured!.slice()));
	expect(said).toMatchObject({ wave: 'Star', n: size });
	expect(said.organizations[0].betweenness).toBe(0.25);
}, 60_000);
