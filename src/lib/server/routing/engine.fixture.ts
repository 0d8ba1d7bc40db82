import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { miles } from '#lib/domain/place/distance.ts';
import type { Position } from '#lib/domain/place/shape.ts';

/** How the pretended engine behaves: as documented, or in one of the ways in which servers fail. */
export type Manner =
	| 'well'
	| 'rows' // as newer Valhallas answer without verbose
	| 'hangs'
	| 'trickles'
	| 'dies half-way'
	| 'html'
	| 'broken json'
	| 'wrong shape'
	| 'missing rows'
	| 'negative'
	| 'not numbers'
	| 'hours instead of seconds'
	| 'endless'
	| 'no'
	| 'elsewhere';

/** A server on this machine that speaks as Valhalla, OSRM and openrouteservice document it: two minutes for each mile. */
export interface PretendedEngine {
	address: string;
	/** What was asked: method and path, and the bodies that were sent. */
	asked: { path: string; body: unknown; authorization: string | undefined }[];
	/** Changes the manner, perhaps only after some more questions were answered well. */
	behave: (manner: Manner, after?: number) => void;
	close: () => Promise<void>;
}

/** Starts the server; `behave` changes its manner from then on. */
export async function pretendEngine(first: Manner = 'well'): Promise<PretendedEngine> {
	let [manner, well] = [first, 0];
	const asked: PretendedEngine['asked'] = [];
	const server = createServer((request, response) => {
		void readBody(request).then((text) => {
			const body: unknown = text ? JSON.parse(text) : null;
			const { authorization } = request.headers;
			asked.push({ path: `${request.method} ${request.url}`, body, authorization });
			answer(well-- > 0 ? 'well' : manner, request.url ?? '', body, response);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		behave: (next, after = 0) => ([manner, well] = [next, after]),
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			})
	};
}

function answer(manner: Manner, url: string, body: unknown, response: ServerResponse): void {
	const say = (value: unknown) => {
		response.setHeader('content-type', 'application/json');
		response.end(typeof value === 'string' ? value : JSON.stringify(value));
	};
	const good = () => answerWell(url, body, manner);
	if (manner === 'hangs') return;
	if (manner === 'no') return void response.writeHead(429).end('{"error":"slow down"}');
	if (manner === 'elsewhere')
		return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
	if (manner === 'html') return say('<!doctype html><title>Welcome</title>');
	if (manner === 'broken json') return say('{"durations": [[1, 2');
	if (manner === 'wrong shape') return say({ hello: 'world', code: 'Ok', durations: 'none' });
	if (manner === 'endless') return say(`[${'0,'.repeat(4_000_000)}0]`);
	if (manner === 'trickles') return trickle(response);
	if (manner === 'dies half-way') return die(response, JSON.stringify(good()));
	say(good());
}

function trickle(response: ServerResponse): void {
	response.write('{');
	const more = setInterval(() => response.write(' '), 20);
	response.on('close', () => clearInterval(more));
}

function die(response: ServerResponse, text: string): void {
	response.writeHead(200, { 'content-length': String(text.length) });
	response.write(text.slice(0, text.length / 2), () => response.destroy());
}

function answerWell(url: string, body: unknown, manner: Manner): unknown {
	if (/isochrone/.test(url)) return area(body as AreaQuestion);
	if (url.includes('/sources_to_targets')) return asValhalla(body as ValhallaQuestion, manner);
	if (url.includes('/v2/matrix/')) {
		const { locations, sources, destinations } = body as OrsQuestion;
		const at = (list: number[]) => list.map((one) => locations[one]!);
		return tables(at(sources), at(destinations), manner, 1609.344);
	}
	const [, places = '', query = ''] = /table\/v1\/\w+\/([^?]*)\??(.*)/.exec(url) ?? [];
	const points = places.split(';').map((one) => one.split(',').map(Number) as Position);
	const chosen = (name: string) =>
		(new URLSearchParams(query).get(name) ?? '').split(';').map((one) => points[Number(one)]!);
	const answered = tables(chosen('sources'), chosen('destinations'), manner, 1609.344);
	return { code: 'Ok', ...answered };
}

interface OrsQuestion {
	locations: Position[];
	sources: number[];
	destinations: number[];
}

interface ValhallaQuestion {
	sources: { lat: number; lon: number }[];
	targets: { lat: number; lon: number }[];
}

function asValhalla({ sources, targets }: ValhallaQuestion, manner: Manner): unknown {
	const at = (list: ValhallaQuestion['sources']) =>
		list.map(({ lon, lat }): Position => [lon, lat]);
	const { durations, distances } = tables(at(sources), at(targets), manner, 1.609_344);
	if (manner === 'rows') return { sources_to_targets: { durations, distances } };
	const cells = durations.map((row, from) =>
		row.map((time, to) => {
			return { time, distance: distances[from]![to], from_index: from, to_index: to };
		})
	);
	return { sources_to_targets: cells, units: 'kilometers' };
}

// Beyond the eightieth parallel no road leads.
function tables(from: Position[], to: Position[], manner: Manner, mile: number) {
	const all = from.map((start) =>
		to.map((end) => (Math.abs(end[1]) > 80 ? null : miles(start, end)))
	);
	const table = (of: (distance: number) => unknown) =>
		all.map((row) => row.map((one) => (one === null ? null : of(one))));
	const duration = (distance: number) => {
		if (manner === 'negative') return -1;
		if (manner === 'not numbers') return 'NaN';
		return distance * (manner === 'hours instead of seconds' ? 2 / 60 : 120);
	};
	const rows = table(duration);
	return {
		durations: manner === 'missing rows' ? rows.slice(1) : rows,
		distances: table((distance) => distance * 1.2 * mile)
	};
}

interface AreaQuestion {
	locations: (Position | { lon: number; lat: number })[];
}

function area({ locations }: AreaQuestion): unknown {
	const first = locations[0]!;
	const [x, y] = Array.isArray(first) ? first : [first.lon, first.lat];
	const ring = [
		[x - 0.1, y - 0.1],
		[x + 0.1, y - 0.1],
		[x + 0.1, y + 0.1],
		[x - 0.1, y + 0.1],
		[x - 0.1, y - 0.1]
	];
	const geometry = { type: 'Polygon', coordinates: [ring] };
	return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

async function readBody(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const part of request) text += String(part);
	return text;
}
