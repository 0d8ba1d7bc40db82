import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Wanted } from '#lib/domain/access/travel.ts';
import { miles } from '#lib/domain/place/distance.ts';
import type { Position } from '#lib/domain/place/shape.ts';
import { pretendEngine, type Manner, type PretendedEngine } from './engine.fixture.ts';
import { openRouter } from './router.ts';
import { readRoutingSettings } from './settings.ts';

let server: PretendedEngine;

beforeAll(async () => {
	server = await pretendEngine();
});

beforeEach(() => {
	server.behave('well');
	server.asked.length = 0;
});

afterAll(() => server.close());

const engines = ['valhalla', 'osrm', 'openrouteservice'] as const;
const from: Position[] = [
	[-79.123_456, 35.5],
	[-79.2, 35.6]
];
const to: Position[] = [
	[-79, 35.5],
	[-79.1, 35.7],
	[-79, 85]
];
const wanted: Wanted[] = from.map((start) => ({ from: start, to }));

const hasty = { ROUTING_SECONDS: '0.3' };

function open(engine: (typeof engines)[number], now?: () => number, more = {}) {
	const settings = readRoutingSettings({
		ROUTING_ENGINE: engine,
		ROUTING_URL: server.address,
		ROUTING_SECONDS: '3',
		ROUTING_KEY: 'secret',
		...more
	});
	return openRouter(settings!, now);
}

describe.each(engines)('%s', (engine) => {
	test('trips as its documentation says, in minutes and miles, null where no road leads', async () => {
		const { trips, failure } = await open(engine).trips(wanted);
		expect(failure).toBeNull();
		expect(trips).toHaveLength(6);
		const near = trips.find((trip) => trip.from[0] === -79.1235 && trip.to[1] === 35.5)!;
		const straight = miles([-79.1235, 35.5], [-79, 35.5]);
		expect(near.minutes).toBeCloseTo(2 * straight, 6);
		expect(near.miles).toBeCloseTo(1.2 * straight, 4);
		expect(trips.filter(({ minutes }) => minutes === null)).toHaveLength(2);
		expect(server.asked[0]!.authorization).toMatch(/secret$/);
		expect(open(engine).source).not.toContain('secret');
	});

	const lies: [Manner, string][] = [
		['hangs', 'timeout'],
		['trickles', 'timeout'],
		['dies half-way', 'unreachable'],
		['elsewhere', 'unreachable'],
		['html', 'nonsense'],
		['broken json', 'nonsense'],
		['wrong shape', 'nonsense'],
		['missing rows', 'nonsense'],
		['negative', 'nonsense'],
		['not numbers', 'nonsense'],
		['hours instead of seconds', 'nonsense'],
		['endless', 'too_large'],
		['no', 'refused']
	];
	test.each(lies)(
		'a server that answers "%s" is no help, in good time',
		async (manner, failure) => {
			server.behave(manner);
			const far: Wanted[] = [{ from: [-79, 35], to: [[-79.5, 35.5]] }];
			const began = performance.now();
			const router = open(engine, undefined, failure === 'timeout' ? hasty : {});
			expect(await router.trips(far)).toMatchObject({ trips: [], failure, paused: false });
			expect(performance.now() - began).toBeLessThan(2900);
		}
	);

	test('a server that is not there', async () => {
		const router = open(engine, undefined, { ROUTING_URL: 'http://127.0.0.1:1' });
		expect(await router.trips(wanted)).toMatchObject({ trips: [], failure: 'unreachable' });
	});
});

test('a server that failed is left alone for a minute, then twice as long', async () => {
	let clock = 0;
	const router = open('valhalla', () => clock);
	server.behave('html');
	expect(await router.trips(wanted)).toMatchObject({ failure: 'nonsense', paused: false });
	server.behave('well');
	clock = 59_000;
	expect(await router.trips(wanted)).toMatchObject({
		failure: 'nonsense',
		paused: true,
		trips: []
	});
	expect(server.asked).toHaveLength(1);
	server.behave('html');
	clock = 61_000;
	expect(await router.trips(wanted)).toMatchObject({ failure: 'nonsense', paused: false });
	clock = 61_000 + 119_000;
	expect(await router.trips(wanted)).toMatchObject({ paused: true });
	server.behave('well');
	clock = 61_000 + 121_000;
	expect(await router.trips(wanted)).toMatchObject({ failure: null, paused: false });
});

test('many trips are asked in questions that the engine takes; what came before it died is used', async () => {
	const many = Array.from({ length: 60 }, (_, index): Position => [-79 - index / 1000, 35]);
	const ends = Array.from({ length: 70 }, (_, index): Position => [-79 - index / 1000, 35.1]);
	const wishes = many.map((start) => ({ from: start, to: ends }));
	const { trips } = await open('osrm').trips(wishes);
	expect(trips).toHaveLength(4200);
	for (const { path } of server.asked) {
		expect(path.match(/-79/g)!.length).toBeLessThanOrEqual(100);
	}

	server.behave('dies half-way', 2);
	const { trips: some, failure } = await open('valhalla').trips(wishes);
	expect(failure).toBe('unreachable');
	expect(some.length).toBeGreaterThan(900);
	expect(some.length).toBeLessThan(4200);
});

test('a hanging server costs two time-outs at the most, however much is wanted', async () => {
	server.behave('hangs');
	const many = Array.from({ length: 500 }, (_, index): Position => [-79 - index / 1000, 35]);
	const began = performance.now();
	const wishes = many.map((start) => ({ from: start, to: many }));
	const { failure } = await open('osrm', undefined, hasty).trips(wishes);
	expect(failure).toBe('timeout');
	expect(performance.now() - began).toBeLessThan(2000);
});

test('areas that people can come from, by engines that draw them', async () => {
	for (const engine of ['valhalla', 'openrouteservice'] as const) {
		const { shape } = await open(engine).area([-79, 35.5], 30);
		expect(shape).toMatchObject({ type: 'Polygon' });
	}
	expect(server.asked[0]!.body).toMatchObject({ contours: [{ time: 30 }], reverse: true });
	expect(server.asked[1]!.body).toMatchObject({ range: [1800], location_type: 'destination' });
	expect(await open('osrm').area([-79, 35.5], 30)).toMatchObject({ shape: null, failure: null });
	expect(open('osrm').draws).toBe(false);
	server.behave('wrong shape');
	expect(await open('valhalla').area([-79, 35.5], 30)).toMatchObject({
		shape: null,
		failure: 'nonsense'
	});
});

test('settings that cannot be understood are said in a sentence', () => {
	expect(readRoutingSettings({})).toBeNull();
	const read = (more: Record<string, string>) => () => readRoutingSettings(more);
	expect(read({ ROUTING_URL: 'http://x' })).toThrow('ROUTING_ENGINE is ""');
	expect(read({ ROUTING_ENGINE: 'osrm' })).toThrow('ROUTING_URL is ""');
	expect(read({ ROUTING_ENGINE: 'osrm', ROUTING_URL: 'ftp://x' })).toThrow('ROUTING_URL');
	expect(read({ ROUTING_ENGINE: 'osrm', ROUTING_URL: 'http://x', ROUTING_SECONDS: '99' })).toThrow(
		'ROUTING_SECONDS'
	);
	expect(
		read({ ROUTING_ENGINE: 'osrm', ROUTING_URL: 'http://x', ROUTING_PROFILE: '../etc' })
	).toThrow('ROUTING_PROFILE');
});
