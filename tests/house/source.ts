import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of the repository: its path from the root, with slashes, and its text. */
export interface SourceFile {
	path: string;
	text: string;
}

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..');

const generated = ['src/lib/words/paraglide', 'src/lib/words/project.inlang/cache'];

/** Paths of all files below a folder, from the root; none when there is no such folder. */
export function paths(folder: string): string[] {
	const whole = join(root, folder);
	if (!existsSync(whole) || generated.includes(folder)) return [];
	return readdirSync(whole, { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		return entry.isDirectory() ? paths(path) : [path];
	});
}

/** The files below some folders whose names end as asked. */
export function files(folders: string[], ending: RegExp): SourceFile[] {
	return folders
		.flatMap(paths)
		.filter((path) => ending.test(path))
		.map(file);
}

/** One file with its text; the text is empty when there is no such file. */
export function file(path: string): SourceFile {
	const whole = join(root, path);
	return { path, text: existsSync(whole) ? readFileSync(whole, 'utf8') : '' };
}

/** Names of the folders directly inside a folder. */
export function folders(folder: string): string[] {
	const whole = join(root, folder);
	if (!existsSync(whole)) return [];
	return readdirSync(whole, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
}

/** All the first groups of a pattern in a text. */
export function captures(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, first]) => first ?? '');
}
