import { expect, test } from 'vitest';
import { files, type SourceFile } from './source.ts';

const most = 300;

/** Files longer than a reader can hold, with their lines. */
function tooLong(sources: SourceFile[]): string[] {
	return sources
		.map(({ path, text }) => ({ path, lines: text.split('\n').length }))
		.filter(({ lines }) => lines > most)
		.map(({ path, lines }) => `${path}: ${lines} lines, at most ${most}`);
}

test('no file is longer than a reader can hold', () => {
	expect(tooLong(files(['src', 'scripts', 'tests'], /\.(ts|svelte|mjs)$/))).toEqual([]);
});

test('a long file is found', () => {
	expect(tooLong([{ path: 'src/long.ts', text: '\n'.repeat(most) }])).toHaveLength(1);
});
