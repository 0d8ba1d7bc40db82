import { backup } from '#lib/server/backup.ts';
import { withDatabase } from '#lib/server/database.ts';
import { readFileArgument, runCommand } from './command.ts';

await runCommand(async (settings) => {
	const path = readFileArgument('npm run backup -- FILE');
	const tables = await withDatabase(settings, ({ owner }) => backup(owner, path));
	console.log(
		`Wrote ${tables} tables to ${path}. It holds names and passwords' fingerprints: keep it safe.`
	);
});
