import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { captures, files, type SourceFile } from './source.ts';

const mayImport: Record<string, string[]> = {
	domain: ['domain'],
	server: ['server', 'domain'],
	words: ['words', 'domain'],
	ui: ['ui'],
	table: ['table', 'words', 'ui', 'domain'],
	map: ['map', 'words', 'ui', 'domain'],
	graph: ['graph', 'words', 'ui', 'domain'],
	charts: ['charts', 'words', 'ui', 'domain'],
	scripts: ['scripts', 'server', 'domain', 'words', 'build'],
	tests: ['tests', 'scripts', 'server', 'domain', 'words', 'graph', 'build', 'db', 'entrance']
};

const pure = /^(graphology.*|@turf\/.*|flatbush|kdbush|which-polygon)$/;
const withoutNode = ['domain', 'words', 'ui', 'table', 'map', 'graph', 'charts'];

const imports =
	/^\s*(?:import|export)\s[^'"`;()=]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** What a file brings in from outside its room's reach, one sentence each. */
function trespasses({ path, text }: SourceFile): string[] {
	const room = roomOf(path);
	const allowed = mayImport[room];
	return [...text.matchAll(imports)]
		.map((match) => match.slice(1).find(Boolean) ?? '')
		.flatMap((specifier) => {
			const target = roomOf(resolved(path, specifier));
			const fine = allowed === undefined || allowedFrom(path, specifier, target, allowed);
			const list = (allowed ?? []).map((name) => `'${name}'`).join(', ');
			return fine ? [] : [`${path} → ${specifier}: expected [${list}] to include '${target}'`];
		});
}

function allowedFrom(path: string, specifier: string, target: string, allowed: string[]): boolean {
	const isTest = /\.(test|fixture)\.ts$/.test(path);
	if (target === 'kit') return path.startsWith('tests/');
	if (target === 'node') return isTest || !withoutNode.includes(roomOf(path));
	if (target === 'npm') return isTest || roomOf(path) !== 'domain' || pure.test(specifier);
	return allowed.includes(target) || (isTest && ['db', 'tests'].includes(target));
}

function resolved(from: string, specifier: string): string {
	if (specifier.startsWith('#lib/')) return specifier.replace('#lib', 'src/lib');
	if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
	if (/^\$(app|env|service-worker)\b/.test(specifier)) return 'kit';
	return specifier.startsWith('node:') ? 'node' : 'npm';
}

function roomOf(path: string): string {
	const [first = '', second = '', third = ''] = path.split('/');
	if (first !== 'src') return first;
	if (second === 'lib') return third;
	return second === 'routes' ? 'routes' : 'entrance';
}

test('no room imports what it may not', () => {
	const found = files(['src', 'scripts', 'tests'], /\.(ts|svelte|mjs|js)$/).flatMap(trespasses);
	expect(found).toEqual([]);
});

test('a trespass is seen and said in a sentence', () => {
	const planted = (path: string, text: string) => trespasses({ path, text });
	expect(
		planted('src/lib/domain/bad.ts', "import * as partners from '#lib/server/partners.ts';")
	).toEqual([
		"src/lib/domain/bad.ts → #lib/server/partners.ts: expected ['domain'] to include 'server'"
	]);
	expect(planted('src/lib/ui/Bad.svelte', "\timport { m } from '../words/m.ts';")).toHaveLength(1);
	expect(planted('src/lib/server/bad.ts', "import { page } from '$app/state';")).toHaveLength(1);
	expect(planted('src/lib/domain/bad.ts', "const sql = await import('postgres');")).toHaveLength(1);
	expect(planted('src/lib/map/bad.ts', "import {\n\tread\n} from 'node:fs';")).toHaveLength(1);
	expect(planted('src/lib/domain/good.ts', "export { a } from './a.ts';")).toEqual([]);
});

test('every room has its rule', () => {
	const rooms = files(['src/lib'], /\.(ts|svelte)$/).map(({ path }) => roomOf(path));
	expect(Object.keys(mayImport)).toEqual(expect.arrayContaining(rooms));
	expect(captures("a 'b'", /'(\w)'/g)).toEqual(['b']);
});
