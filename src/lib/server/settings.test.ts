import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('has a value for everything', () => {
	expect(readSettings({})).toEqual({
		port: 3000,
		host: '127.0.0.1',
		origin: undefined,
		databaseUrl: undefined,
		databaseAppUrl: undefined,
		dataFolder: './data',
		demo: true
	});
});

it('turns the demo off with 0', () => {
	expect(readSettings({ DEMO: '0' }).demo).toBe(false);
	expect(readSettings({ DEMO: '1' }).demo).toBe(true);
});

it('says which setting cannot be understood', () => {
	expect(() => readSettings({ PORT: 'tcp' })).toThrow('PORT is "tcp"');
	expect(() => readSettings({ ORIGIN: 'table.example.org' })).toThrow('ORIGIN is');
	expect(() => readSettings({ ORIGIN: 'https://a.example/app' })).toThrow('without a path');
});
