import { connect, type Pool } from './connect.ts';
import { prepareDatabase } from './database/embedded.ts';
import { prepareGiven } from './database/given.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import type { Settings } from './settings.ts';

/** A database ready for use: migrated, with the role that the application signs in as. */
export type Database = {
	kind: 'embedded' | 'postgres';
	/** The address for the schema's owner: migrations, seeds. */
	ownerAddress: string;
	/** The address for the application. */
	appAddress: string;
	/** Where the files of the embedded server lie. */
	folder?: string;
	migration: string;
	stop: () => Promise<void>;
};

type Options = {
	/** For a command beside the application. */
	share?: boolean;
	onlost?: (error: Error) => void;
};

type Prepared = Omit<Database, 'migration'>;

/** Starts or reaches the database, makes its roles, and brings its schema up to date. */
export async function openDatabase(settings: Settings, options: Options = {}): Promise<Database> {
	const database = settings.databaseUrl
		? await prepareGiven(settings)
		: await openEmbedded(settings, options);

	try {
		return { ...database, migration: await migrateAsOwner(database.ownerAddress) };
	} catch (error) {
		await database.stop();
		throw error;
	}
}

/** Opens the database for one command beside the application, and closes it after the work. */
export async function withDatabase<T>(
	settings: Settings,
	work: (pools: { owner: Pool; app: Pool }) => Promise<T>
): Promise<T> {
	const database = await openDatabase(settings, { share: true });
	const owner = connect(database.ownerAddress);
	const app = connect(database.appAddress);

	try {
		return await work({ owner, app });
	} finally {
		await Promise.all([owner.end({ timeout: 5 }), app.end({ timeout: 5 })]);
		await database.stop();
	}
}

async function openEmbedded(settings: Settings, options: Options): Promise<Prepared> {
	const server = await startEmbedded({ dataFolder: settings.dataFolder, ...options });

	try {
		const { ownerAddress, appAddress } = await prepareDatabase(server.administrator, server.secret);
		return { kind: 'embedded', ownerAddress, appAddress, folder: server.folder, stop: server.stop };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

async function migrateAsOwner(address: string) {
	const pool = connect(address, { max: 2 });
	try {
		const newest = await migrate(pool);
		await pool`grant select on migration to longtable_app`;
		return newest;
	} finally {
		await pool.end({ timeout: 5 });
	}
}
