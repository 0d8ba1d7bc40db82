import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findNode, isAtLeast, say } from './node.mjs';
import { hashSources } from './sources.mjs';

const stamp = 'build/sources';

/** Installs what is missing and builds what has changed; returns the Node to go on with. */
export function prepare() {
	const node = prepareNode();
	if (!isBuilt()) build(node);
	return node;
}

/** Installs what is missing; returns the Node to go on with. */
export function prepareNode() {
	if (!isAtLeast(20, 12)) {
		throw new Error(`Longtable needs Node 20.12 or newer. This is Node ${process.versions.node}.`);
	}
	if (!isInstalled()) install();
	return findNode();
}

// Compares what is wanted with what npm itself wrote down about what is there.
function isInstalled() {
	const there = 'node_modules/.package-lock.json';
	if (!existsSync(there)) return false;
	const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	const present = JSON.parse(readFileSync(there, 'utf8')).packages;
	const { dependencies, devDependencies } = wanted[''];
	const named = Object.keys({ ...dependencies, ...devDependencies });
	return (
		named.every((name) => present[`node_modules/${name}`]) &&
		Object.keys(present).every((path) => present[path].integrity === wanted[path]?.integrity)
	);
}

function install() {
	say('Installing packages …');
	// No package needs its install script: what PostgreSQL's would do, Longtable does itself.
	const quiet = ['--ignore-scripts', '--prefer-offline', '--loglevel=error'];
	const all = ['--include=dev', '--include=optional'];
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const { status, error } = spawnSync(npm, ['ci', ...quiet, ...all], {
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error(`"npm ci" failed. ${error?.message ?? ''}`);
}

/** Whether the built pages come from the present sources. */
function isBuilt() {
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources();
}

/** @param {string} node */
function build(node) {
	say('Building pages …');
	const sources = hashSources();
	rmSync(stamp, { force: true });
	run(node, 'scripts/words.ts');
	run(node, 'node_modules/@sveltejs/kit/svelte-kit.js', 'sync');
	run(node, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
	writeFileSync(stamp, sources);
}

/** @param {string} node @param {string[]} args */
function run(node, ...args) {
	const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
	if (status === 0) return;
	say(`${stdout}${stderr}`);
	throw new Error('The pages could not be built.');
}
