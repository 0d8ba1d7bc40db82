import { createServer } from 'vite';
import { openDatabase } from '#lib/server/database.ts';
import { readSettings } from '#lib/server/settings.ts';
import { fill } from './fill.ts';

// The pages as they are written, on the same kind of database as `npm start`.
const settings = readSettings();
const database = await openDatabase(settings);
const notes = await fill(database.ownerAddress, settings);
process.env.LONGTABLE_DATABASE = database.appAddress;
process.env.LONGTABLE_DATABASE_KIND = database.kind;

const server = await createServer({ server: { port: settings.port, host: settings.host } });
await server.listen();
server.printUrls();
console.log(notes.join('\n'));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, async () => {
		await server.close();
		await database.stop();
		process.exit();
	});
}
