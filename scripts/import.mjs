// Runs on any Node from 20, before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { runTypeScript, say } from './node.mjs';
import { prepareNode } from './prepare.mjs';

try {
	const node = prepareNode();
	const { status } = spawnSync(node, ['scripts/words.ts'], { stdio: ['ignore', 2, 2] });
	if (status !== 0) throw new Error('The messages could not be compiled.');
	await runTypeScript(node, 'scripts/import.ts', process.argv.slice(2));
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exit(2);
}
