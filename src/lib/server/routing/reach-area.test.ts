import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pretendEngine, type Manner, type PretendedEngine } from './engine.fixture.ts';
import { findArea } from './reach-area.ts';
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

const open = (engine = 'valhalla', seconds = '3') =>
	openRouter(
		readRoutingSettings({
			ROUTING_ENGINE: engine,
			ROUTING_URL: server.address,
			ROUTING_SECONDS: seconds
		})!
	);

test('an outline by the engine, asked once for the same place and minutes', async () => {
	const router = open();
	const area = await findArea(router, true, [-79, 35.5], 30);
	expect(area).toMatchObject({ method: 'routed', engine: 'valhalla', miles: null, unused: null });
	expect(await findArea(router, true, [-79.00001, 35.5], 30)).toMatchObject({ shape: area.shape });
	expect(server.asked).toHaveLength(1);
	await findArea(router, true, [-79, 35.5], 20);
	expect(server.asked).toHaveLength(2);
});

test('the estimate without an engine, for strangers, and for an engine that draws none', async () => {
	const estimate = { method: 'straight-line', minutes: 30, shape: { type: 'Polygon' } };
	expect(await findArea(null, true, [-79, 35.5], 30)).toMatchObject({
		...estimate,
		...{ engine: null, unused: null }
	});
	expect(await findArea(open(), false, [-79, 35.5], 30)).toMatchObject({
		...estimate,
		unused: 'visitor'
	});
	expect(await findArea(open('osrm'), true, [-79, 35.5], 30)).toMatchObject({
		...estimate,
		unused: 'draws_none'
	});
	expect(server.asked).toHaveLength(0);
});

const lies: [Manner, string][] = [
	['hangs', 'timeout'],
	['dies half-way', 'unreachable'],
	['html', 'nonsense'],
	['wrong shape', 'nonsense'],
	['endless', 'too_large'],
	['no', 'refused']
];
test.each(lies)('the estimate, in good time, when the engine answers "%s"', async (manner, why) => {
	server.behave(manner);
	const router = open('openrouteservice', why === 'timeout' ? '0.3' : '3');
	const began = performance.now();
	const area = await findArea(router, true, [-79, 35.5], 30);
	expect(area).toMatchObject({ method: 'straight-line', unused: why, paused: false });
	expect(area.miles).toBeCloseTo(26 / 1.95, 9);
	expect(performance.now() - began).toBeLessThan(2900);
});
