import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Package = { optionalDependencies?: Record<string, string> };

test('the lock file names every optional package, or `npm ci` refuses it: node scripts/complete-lock.ts', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, Package>;
	};
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
		return Object.keys(optionalDependencies).filter((name) => {
			return !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`];
		});
	});
	expect(missing).toEqual([]);
});
