import { describe, expect, it } from 'vitest';
import { originOf } from './origin.ts';

const here = { localAddress: '127.0.0.1', localPort: 3000 };
const ask = (host: string, origin?: string, at = '127.0.0.1') =>
	originOf({ ...here, host }, { host: at, origin: origin ? new URL(origin) : undefined }).origin;

describe('the address of a request without ORIGIN', () => {
	it('is what was typed, by name or by number', () => {
		expect(ask('localhost:3000')).toBe('http://localhost:3000');
		expect(ask('127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
	});

	it('is ours when another name is claimed', () => {
		expect(ask('evil.example:3000')).toBe('http://127.0.0.1:3000');
		expect(ask('localhost:9999')).toBe('http://127.0.0.1:3000');
		expect(ask('')).toBe('http://127.0.0.1:3000');
		expect(ask('a b/../@')).toBe('http://127.0.0.1:3000');
	});

	it('is the number the machine was reached at, when it listens everywhere', () => {
		const lan = { host: '192.168.1.7:3000', localAddress: '::ffff:192.168.1.7', localPort: 3000 };
		const everywhere = { host: '0.0.0.0', origin: undefined };
		expect(originOf(lan, everywhere).origin).toBe('http://192.168.1.7:3000');
		const rebound = { ...lan, host: 'evil.example:3000' };
		expect(originOf(rebound, everywhere).origin).toBe('http://localhost:3000');
	});
});

describe('the address of a request with ORIGIN', () => {
	it('is ORIGIN, whatever is claimed', () => {
		expect(ask('evil.example', 'https://table.example.org')).toBe('https://table.example.org');
		expect(ask('127.0.0.1:3000', 'https://table.example.org')).toBe('https://table.example.org');
	});

	it('takes localhost and 127.0.0.1 for the same when ORIGIN is one of them', () => {
		expect(ask('localhost:3000', 'http://127.0.0.1:3000')).toBe('http://localhost:3000');
	});
});
