import { expect, test } from 'vitest';
import { captures, file, files, folders, paths } from './source.ts';

/** Pages that still wait for their test. Take a name off this list when its file is there. */
const waiting: string[] = [];

/** Names without a line of the table that says something about them: at least four words. */
function unexplained(names: string[], document: string): string[] {
	const lines = document.split('\n');
	return names.filter(
		(name) => !lines.some((line) => line.includes(`\`${name}\``) && says(line.replace(name, '')))
	);
}

function says(line: string): boolean {
	return (line.match(/[\p{L}]{2,}/gu) ?? []).length >= 4;
}

function tables(): string[] {
	const sql = files(['db/migrations'], /\.sql$/)
		.map(({ text }) => text)
		.join('\n');
	const dropped = captures(sql, /^drop table (?:if exists )?(\w+)/gm);
	return captures(sql, /^create table (?:if not exists )?(\w+)/gm).filter(
		(name) => !dropped.includes(name)
	);
}

function settings(): string[] {
	const declared = captures(file('src/env.ts').text, /^\t+([A-Z][A-Z0-9_]+):/gm);
	return [...declared, ...captures(file('src/lib/server/settings.ts').text, /name: '([A-Z_]+)'/g)];
}

function dependencies(): string[] {
	const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
		file('package.json').text
	);
	return Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
}

function decisions(): string[] {
	return paths('docs/decisions').flatMap((path) => captures(path, /\/(\d{4}-[\w-]+\.md)$/g));
}

function pagesWithoutTest(): string[] {
	const tests = paths('tests/e2e').flatMap((path) => captures(path, /\/([\w-]+)\.e2e\.ts$/g));
	return folders('src/routes/[body]')
		.filter((name) => /^[\w-]+$/.test(name))
		.filter((name) => !tests.includes(name));
}

test('every table is explained in db/README.md', () => {
	expect(unexplained(tables(), file('db/README.md').text)).toEqual([]);
});

test('every setting is explained in README.md', () => {
	expect(unexplained(settings(), file('README.md').text)).toEqual([]);
});

test('every dependency is explained in docs/dependencies.md', () => {
	expect(unexplained(dependencies(), file('docs/dependencies.md').text)).toEqual([]);
});

test('nothing is explained in docs/dependencies.md that is not there', () => {
	const explained = captures(file('docs/dependencies.md').text, /^\| `([^`]+)`/gm);
	expect(explained.filter((name) => !dependencies().includes(name))).toEqual([]);
});

test('every decision is listed, and has a number of its own', () => {
	const listed = captures(file('docs/decisions/README.md').text, /\((\d{4}-[\w-]+\.md)\)/g);
	expect(listed).toEqual(decisions().sort());
	const numbers = decisions().map((name) => name.slice(0, 4));
	expect(numbers).toEqual([...new Set(numbers)]);
});

test('every folder of a body has a test in the browser', () => {
	expect(pagesWithoutTest().sort()).toEqual(waiting);
});

test('what is missing or says nothing is found', () => {
	const document = '| `seat` | One place at the table of a body. |\n| `tie` | a tie |';
	expect(unexplained(['seat', 'tie', 'wave'], document)).toEqual(['tie', 'wave']);
	expect(tables()).toContain('seat_assignment');
	expect(dependencies()).toContain('postgres');
	expect(settings()).toContain('PORT');
});
