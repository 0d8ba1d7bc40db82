import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RoutedTrip } from '#lib/domain/access/trip.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import { read, write } from '#lib/server/connect.ts';
import { pretendEngine, type PretendedEngine } from '#lib/server/routing/engine.fixture.ts';
import { openRouter } from '#lib/server/routing/router.ts';
import { readRoutingSettings } from '#lib/server/routing/settings.ts';
import * as trips from '#lib/server/trips.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

let database: FreshDatabase;
let server: PretendedEngine;

beforeAll(async () => {
	[database, server] = await Promise.all([freshDatabase(), pretendEngine()]);
});

beforeEach(async () => {
	await database.owner`delete from routed_trip`;
	server.behave('well');
	server.asked.length = 0;
});

afterAll(() => Promise.all([database.close(), server.close()]));

const now = new Date('2026-11-22T12:00:00Z');
const here: Position = [-79.123_456, 35.5];
const there: Position[] = [
	[-79, 35.5],
	[-79.1, 35.7]
];
const wanted = [{ from: here, to: there }];
const visitor = { account: null };
const doors = {
	read: <T>(work: Parameters<typeof read<T>>[2]) => read(database.app, visitor, work),
	write: <T>(work: Parameters<typeof write<T>>[2]) => write(database.app, visitor, work)
};
const open = () =>
	openRouter(readRoutingSettings({ ROUTING_ENGINE: 'osrm', ROUTING_URL: server.address })!);
const inOrder = (list: RoutedTrip[]) =>
	list.map(({ to, minutes }) => [...to, Math.round(minutes!)]).sort();

test('the engine is asked once: what it answered is kept, for a visitor too', async () => {
	const first = await trips.drive(doors, open(), wanted, now);
	const again = await trips.drive(doors, open(), wanted, now);
	expect(server.asked).toHaveLength(1);
	expect(first.trips).toHaveLength(2);
	expect(inOrder(again.trips)).toEqual(inOrder(first.trips));
	const more = [{ from: here, to: [...there, [-79.2, 35.6] as Position] }];
	expect((await trips.drive(doors, open(), more, now)).trips).toHaveLength(3);
	expect(server.asked[1]!.path.match(/-79/g)).toHaveLength(2);
});

test('what is kept is used when the engine is gone, and the rest is missing', async () => {
	await trips.drive(doors, open(), wanted, now);
	server.behave('dies half-way');
	const more = [{ from: here, to: [...there, [-79.2, 35.6] as Position] }];
	const { trips: known, asked } = await trips.drive(doors, open(), more, now);
	expect(known).toHaveLength(2);
	expect(asked).toEqual({ engine: 'osrm', failure: 'unreachable', paused: false });
	expect((await trips.drive(doors, null, more, now)).asked.engine).toBeNull();
});

test('drives are asked again after half a year, of another engine, and forgotten when swept', async () => {
	await trips.drive(doors, open(), wanted, now);
	const later = new Date('2027-07-01T12:00:00Z');
	await trips.drive(doors, open(), wanted, later);
	expect(server.asked).toHaveLength(2);
	const other = await doors.read((sql) => trips.list(sql, 'valhalla elsewhere', wanted, later));
	expect(other).toEqual([]);
	await doors.write((sql) => trips.sweep(sql, new Date('2028-07-01T12:00:00Z')));
	expect(await database.owner`select from routed_trip`).toHaveLength(0);
});

test('a place that becomes confidential is forgotten here too', async () => {
	await trips.drive(doors, open(), wanted, now);
	const [location] = await database.owner`
		with o as (insert into organization (name) values ('Harbor') returning id)
		insert into location (organization_id, at) select id, point(-79, 35.5) from o returning id
	`;
	await database.owner`update location set confidential = true where id = ${location!.id as string}`;
	const left = await doors.read((sql) => trips.list(sql, open().source, wanted, now));
	expect(left.map(({ to }) => to)).toEqual([[-79.1, 35.7]]);
});
