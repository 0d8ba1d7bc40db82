import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says a sentence on the console, apart from results.
 * @param {string} text
 */
export function say(text) {
	process.stderr.write(`${text}\n`);
}

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Which Node runs the project: the one its packages bring, or the present one when new enough. */
export function findNode() {
	const system = process.platform === 'win32' ? 'win' : process.platform;
	const file = process.platform === 'win32' ? 'node.exe' : 'node';
	const brought = join('node_modules', `node-${system}-${process.arch}`, 'bin', file);
	if (existsSync(brought)) return brought;
	if (isAtLeast(22, 18)) return process.execPath;
	throw new Error(
		`Longtable brings no Node for ${process.platform} on ${process.arch}. Install Node 24 (at least 22.18), then start again.`
	);
}

/**
 * Whether this Node has at least this version.
 * @param {number} major
 * @param {number} minor
 */
export function isAtLeast(major, minor) {
	const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
	return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/**
 * Runs a TypeScript file of ours to its end: here, or in a newer Node that ends with this process.
 * @param {string} node
 * @param {string} file
 * @param {string[]} args
 */
export async function runTypeScript(node, file, args = []) {
	if (isAtLeast(24, 0)) {
		process.argv = [process.execPath, file, ...args];
		await import(new URL(`../${file}`, import.meta.url).href);
		return;
	}
	const child = spawn(node, [file, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
	for (const signal of signals) process.on(signal, () => child.kill(signal));
	const code = await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (exitCode) => resolve(exitCode ?? 1));
	});
	process.exit(code);
}
