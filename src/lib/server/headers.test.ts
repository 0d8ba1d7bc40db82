import { describe, expect, test } from 'vitest';
import { isForeign, protections } from './headers.ts';

const own = 'https://table.example.org';
const ask = (method: string, headers: Record<string, string>) =>
	isForeign(new Request(`${own}/x`, { method, headers }), own);

test('strict transport is asked for only where there is transport security', () => {
	expect(protections(true)['strict-transport-security']).toBe(
		'max-age=31536000; includeSubDomains'
	);
	expect(protections(false)).not.toHaveProperty('strict-transport-security');
});

describe('a request that would change something', () => {
	const cookie = { cookie: 'session=x' };

	test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
		'is refused from elsewhere, whatever it carries: %s',
		(method) => {
			for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
				expect(
					ask(method, { ...cookie, 'content-type': type, origin: 'https://evil.example' })
				).toBe(true);
				expect(ask(method, { ...cookie, 'content-type': type, origin: 'null' })).toBe(true);
				expect(ask(method, { ...cookie, 'content-type': type, origin: own })).toBe(false);
			}
		}
	);

	test('is refused with cookies and no word of where it comes from', () => {
		expect(ask('POST', cookie)).toBe(true);
		expect(ask('POST', { ...cookie, 'sec-fetch-site': 'cross-site' })).toBe(true);
		expect(ask('POST', { ...cookie, 'sec-fetch-site': 'same-origin' })).toBe(false);
	});

	test('may come from a program without cookies', () => {
		expect(ask('POST', {})).toBe(false);
	});

	test('is not a reading one', () => {
		for (const method of ['GET', 'HEAD', 'OPTIONS'])
			expect(ask(method, { ...cookie, origin: 'https://evil.example' })).toBe(false);
	});
});
