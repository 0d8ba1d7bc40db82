import { expect, test } from 'vitest';
import { pathHere } from './address.ts';

test.each(['/', '/haywood', '/haywood/missing?seat=S05&on=2026-03-01#S05'])(
	'%s is a path here',
	(path) => {
		expect(pathHere(path)).toBe(path);
	}
);

test.each([
	null,
	undefined,
	'',
	'haywood',
	'//evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'https://evil.example',
	'javascript:alert(1)',
	'/\t/evil.example',
	'/\n/evil.example',
	' //evil.example',
	'/..//evil.example',
	'/.//evil.example',
	'/a/..//evil.example',
	`/${'a'.repeat(2000)}`
])('%s is not', (path) => {
	expect(pathHere(path, '/instead')).toBe('/instead');
});
