import { openDatabase } from '#lib/server/database.ts';
import { readSettings } from '#lib/server/settings.ts';

// Holds the database as the application does, without its pages.
const fail = (error: unknown) => {
	console.error((error as Error).message);
	process.exit(1);
};
const database = await openDatabase(readSettings(), { onlost: fail }).catch(fail);
console.log('ready');
process.once('SIGTERM', async () => {
	await database?.stop();
	process.exit(0);
});
