import { withDatabase } from '#lib/server/database.ts';
import { restore } from '#lib/server/restore.ts';
import { readFileArgument, runCommand } from './command.ts';

await runCommand(async (settings) => {
	const path = readFileArgument('npm run restore -- FILE');
	const tables = await withDatabase(settings, ({ owner }) => restore(owner, path));
	console.log(`Restored ${tables} tables from ${path}.`);
});
