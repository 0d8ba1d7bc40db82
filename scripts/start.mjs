// Runs on any Node from 20, before anything is installed: plain JavaScript, no packages.
import { prepare } from './prepare.mjs';
import { runTypeScript, say } from './node.mjs';

try {
	const node = prepare();
	await runTypeScript(node, 'scripts/serve.ts');
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exit(1);
}
