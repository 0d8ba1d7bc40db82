import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of everything that the pages are built from; what a build itself leaves behind does not change it. */
export function hashSources() {
	const hash = createHash('sha256');
	const files = [
		'package-lock.json',
		'vite.config.ts',
		...listFiles('src'),
		...listFiles('static')
	];
	for (const path of files.filter(isSource)) {
		hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex');
}

/**
 * Whether the pages change with this file: neither a test nor made by the compiler of messages.
 * @param {string} path
 */
export function isSource(path) {
	const words = join('src', 'lib', 'words');
	const project = join(words, 'project.inlang');
	if (path.startsWith(join(words, 'paraglide')) || path.endsWith('.test.ts')) return false;
	return !path.startsWith(project) || path === join(project, 'settings.json');
}

/** @param {string} folder */
function listFiles(folder) {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
