import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSource } from '../../scripts/sources.mjs';

// Otherwise a second start would build everything again.
test('what a build leaves behind does not count as a change of its sources', () => {
	const files = globSync('src/**', { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
		.map((path) => path.slice(path.lastIndexOf('/src/') + 1))
		.filter((path) => path.startsWith('src/') && isSource(path));
	const git = spawnSync('git', ['check-ignore', '--stdin'], {
		input: files.join('\n'),
		encoding: 'utf8'
	});
	expect(files.length).toBeGreaterThan(300);
	expect(git.error ? '' : git.stdout).toBe('');
});

test('words, pages and settings of the messages count', () => {
	expect(isSource('src/lib/words/project.inlang/settings.json')).toBe(true);
	expect(isSource('src/lib/words/messages/common/es.json')).toBe(true);
	expect(isSource('src/lib/words/project.inlang/README.md')).toBe(false);
	expect(isSource('src/lib/words/paraglide/messages.js')).toBe(false);
});
