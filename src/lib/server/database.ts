import { connect, type Pool } from './connect.ts';
import { prepareDatabase } from './database/embedded.ts';
import { prepareGiven } from './database/given.ts';
import { takeTurn } from './database/roles.ts';
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
	/** The address of a replica for it, if one is set. */
	replicaAddress?: string | undefined;
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
	refuseLoneReplica(settings);
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

function refuseLoneReplica({ databaseUrl, databaseReplicaUrl }: Settings) {
	if (databaseUrl || !databaseReplicaUrl) return;
	throw new Error(
		'DATABASE_REPLICA_URL is set, and DATABASE_URL is not: the embedded database has no replica.'
	);
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
		await showMigrations(pool);
		return newest;
	} finally {
		await pool.end({ timeout: 5 });
	}
}

// Two starts that grant at once would be in each other's way.
async function showMigrations(pool: Pool) {
	await pool.begin(async (sql) => {
		await takeTurn(sql);
		const [row] = await sql<{ granted: boolean }[]>`
			select has_table_privilege('longtable_app', 'migration', 'select') as granted
		`;
		if (!row?.granted) await sql`grant select on migration to longtable_app`;
	});
}
