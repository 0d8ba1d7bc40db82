// Runs on any Node from 20, before anything is installed: plain JavaScript, no packages.
import { runTypeScript, say } from './node.mjs';
import { prepareNode } from './prepare.mjs';

try {
	await runTypeScript(prepareNode(), 'scripts/generate.ts', process.argv.slice(2));
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exit(2);
}
