// Builds the pages when their sources changed, as `npm start` does.
import { say } from './node.mjs';
import { prepare } from './prepare.mjs';

try {
	prepare();
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exit(1);
}
