import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGeocoder } from './geocoder.ts';
import { readGeocoderSettings } from './settings.ts';

let server: Server;
let answer: (path: string) => string | null;
let asked: { path: string; body: string }[] = [];

beforeAll(async () => {
	server = createServer((request, response) => {
		let body = '';
		request.on('data', (part) => (body += String(part)));
		request.on('end', () => {
			asked.push({ path: request.url ?? '', body });
			const text = answer(request.url ?? '');
			if (text !== null) response.end(text);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

beforeEach(() => {
	asked = [];
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const place = {
	address: '100 Main St, "Suite" 2',
	city: 'Raleigh',
	state: 'NC',
	postalCode: '27601',
	countyFips: null
};
const open = (geocoder: string, seconds = '4') =>
	openGeocoder(
		readGeocoderSettings({
			GEOCODER: geocoder,
			GEOCODER_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`,
			GEOCODER_SECONDS: seconds
		})!
	);

const geocoders = {
	census: {
		found:
			'"1","100 Main St, Raleigh, NC","Match","Exact","100 MAIN ST, RALEIGH, NC, 27601","-78.64,35.78","653","L"\n',
		nothing: '"1","100 Main St, Raleigh, NC","No_Match"\n',
		path: '/base/locations/addressbatch'
	},
	nominatim: {
		found: '[{"lat":"35.78","lon":"-78.64","addresstype":"building"}]',
		nothing: '[]',
		path: '/base/search?street='
	},
	pelias: {
		found:
			'{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[-78.64,35.78]},"properties":{"layer":"address"}}]}',
		nothing: '{"type":"FeatureCollection","features":[]}',
		path: '/base/v1/search/structured?address='
	}
};

describe.each(Object.entries(geocoders))('%s', (name, { found, nothing, path }) => {
	test('finds a place as its documentation says, or none', async () => {
		answer = () => found;
		expect(await open(name).find(place)).toEqual({
			found: { at: [-78.64, 35.78], as: 'address' },
			failure: null
		});
		expect(asked[0]!.path).toContain(path);
		answer = () => nothing;
		expect(await open(name).find(place)).toEqual({ found: null, failure: null });
	});

	test.each([
		['hangs', null, 'timeout'],
		['a page', '<html>Welcome</html>', 'nonsense'],
		['another shape', '{"lat": 1}', 'nonsense'],
		['a place that is nowhere', found.replaceAll('35.78', '935.78'), 'nonsense'],
		['without end', ' '.repeat(6_000_000), 'too_large']
	])('a server that answers "%s" finds nothing, in good time', async (_, text, failure) => {
		answer = () => text;
		const geocoder = open(name, failure === 'timeout' ? '0.3' : '4');
		expect(await geocoder.find(place)).toEqual({ found: null, failure });
	});

	test('asks nothing without an address', async () => {
		expect((await open(name).find({ ...place, address: null })).found).toBeNull();
		expect(asked).toEqual([]);
	});
});

test('an address is sent to the Census as a row of a file, quoted', async () => {
	answer = () => geocoders.census.nothing;
	await open('census').find(place);
	expect(asked[0]!.body).toContain('"1","100 Main St, ""Suite"" 2","Raleigh","NC","27601"');
	expect(asked[0]!.body).toContain('Public_AR_Current');
});

test('what is found may be no more than a street or a town', async () => {
	answer = () => '[{"lat":"35.78","lon":"-78.64","addresstype":"town"}]';
	expect((await open('nominatim').find(place)).found?.as).toBe('city');
	answer = () => geocoders.census.found.replace('Exact', 'Non_Exact');
	expect((await open('census').find(place)).found?.as).toBe('street');
});

test('settings', () => {
	expect(readGeocoderSettings({})).toBeNull();
	expect(readGeocoderSettings({ GEOCODER: 'census' })!.address.host).toMatch(/census\.gov$/);
	expect(() => readGeocoderSettings({ GEOCODER: 'pelias' })).toThrow('GEOCODER_URL');
	expect(() => readGeocoderSettings({ GEOCODER: 'maps' })).toThrow('GEOCODER is "maps"');
});
