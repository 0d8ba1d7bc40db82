import { readSettings, type Settings } from '#lib/server/settings.ts';

/** The one file a command is given; ends with code 2 and the right way to call it otherwise. */
export function readFileArgument(usage: string): string {
	const [path, ...more] = process.argv.slice(2);
	if (path && more.length === 0) return path;
	console.error(usage);
	process.exit(2);
}

/** Runs a command to its end: code 0, or 1 after a sentence. */
export async function runCommand(work: (settings: Settings) => Promise<void>): Promise<void> {
	try {
		await work(readSettings());
	} catch (error) {
		const { message, cause } = error as Error;
		console.error(cause instanceof Error ? `${message} ${cause.message}` : message);
		process.exitCode = 1;
	}
}
