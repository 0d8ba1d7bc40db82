import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startApplication } from './application.ts';

// Runs the tests of pages against a Longtable of their own, or the one at PAGES_URL.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const application = process.env.PAGES_URL ? undefined : await startApplication();
const address = application?.address ?? process.env.PAGES_URL;

const code = await new Promise<number>((resolve) => {
	const args = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)];
	const env = { ...process.env, PAGES_URL: address };
	const tests = spawn(process.execPath, args, { stdio: 'inherit', env });
	tests.on('exit', (exitCode) => resolve(exitCode ?? 1));
});

await application?.stop();
process.exit(code);
