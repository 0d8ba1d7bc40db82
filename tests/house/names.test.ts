import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { captures, files, folders, paths, type SourceFile } from './source.ts';

const refused = /^(index|utils?|helpers?|misc|common|stuff)\.(ts|js|svelte)$/;
const kebab = /^\+?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|mjs|js|css|html)$/;
const pascal = /^(\+[a-z]+(@.*)?|([A-Z][a-z0-9]*)+)(\.[a-z]+)?\.(svelte|svelte\.test\.ts)$/;
const code = /\.(ts|js|mjs|svelte|css)$/;

/** Why a file's name is refused, or nothing. */
function complaint(path: string): string[] {
	const name = basename(path);
	if (refused.test(name)) return [`${path}: a name that says what is inside`];
	if (name.includes('.svelte')) {
		return pascal.test(name) || kebab.test(name) ? [] : [`${path}: components are Pascal.svelte`];
	}
	return kebab.test(name) ? [] : [`${path}: files are kebab-case.ts`];
}

/** Files that export something without a name. Settings of tools have to. */
function nameless({ path, text }: SourceFile): boolean {
	return /^export default\b/m.test(text) && !/\.config\.(ts|js)$/.test(path);
}

/** The names that the database refuses as the address of a body. */
function refusedSlugs(): string[] {
	const sql = files(['db/migrations'], /\.sql$/)
		.map(({ text }) => text)
		.join('\n');
	const last = captures(sql, /slug_is_not_a_page check \(slug not in \(([^)]+)\)/g).at(-1) ?? '';
	return captures(last, /'([^']+)'/g);
}

/** First parts of addresses that a body's slug could be taken for. */
function fixedAddresses(): string[] {
	const files = paths('static').map((path) => path.split('/')[1] ?? '');
	return [...folders('src/routes'), ...files].filter((name) =>
		/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
	);
}

test('files are named as the house names them', () => {
	const all = ['src', 'scripts', 'tests'].flatMap(paths).filter((path) => code.test(path));
	expect(all.flatMap(complaint)).toEqual([]);
});

test('everything exported has a name', () => {
	const all = files(['src', 'scripts', 'tests'], code).filter(nameless);
	expect(all.map(({ path }) => path)).toEqual([]);
});

test('no body can take the address of a page', () => {
	expect(refusedSlugs()).toEqual(expect.arrayContaining(fixedAddresses()));
});

test('bad names are found', () => {
	expect(complaint('src/lib/domain/utils.ts')).toHaveLength(1);
	expect(complaint('src/lib/ui/index.ts')).toHaveLength(1);
	expect(complaint('src/lib/server/seatRows.ts')).toHaveLength(1);
	expect(complaint('src/lib/ui/text-field.svelte')).toHaveLength(1);
	expect(complaint('src/lib/ui/TextField.svelte')).toEqual([]);
	expect(complaint('src/routes/[body]/missing/+page.server.ts')).toEqual([]);
	expect(nameless({ path: 'src/a.ts', text: 'export default function a() {}' })).toBe(true);
	expect(refusedSlugs()).toContain('directory');
});
