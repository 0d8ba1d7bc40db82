import { initialize, readSecret, type Cluster } from './embedded/cluster.ts';
import { takeHold, type Hold } from './embedded/hold.ts';
import { findPlace } from './embedded/place.ts';
import { addressOf, startServer, stopServer } from './embedded/process.ts';

/** The running PostgreSQL of a data folder. */
export type Embedded = {
	/** Its address as the administrator. */
	administrator: string;
	/** What the passwords of the other roles are derived from. */
	secret: string;
	/** Where it lies; not in the data folder when PostgreSQL could not reach that. */
	folder: string;
	/** Ends our use; stops the server if it was ours to stop. */
	stop: () => Promise<void>;
};

type Options = {
	dataFolder: string;
	/** A command beside the application: uses the server also when the application holds it. */
	share?: boolean;
	/** Called when the server died and could not be brought back. */
	onlost?: (error: Error) => void;
};

/** Starts the PostgreSQL of a data folder, or takes over one whose application was killed. */
export async function startEmbedded({ dataFolder, share, onlost }: Options): Promise<Embedded> {
	const cluster = await findPlace(dataFolder);
	await initialize(cluster);
	const administrator = await startServer(cluster);
	const hold = await takeHold(administrator);
	if (!hold && !share) throw new Error(inUse(cluster));

	return {
		administrator,
		secret: await readSecret(cluster),
		folder: cluster.folder,
		stop: hold ? watch(cluster, hold, onlost ?? (() => {})) : async () => {}
	};
}

// While the application lives, a server that dies is started again. Returns how to stop both.
function watch(cluster: Cluster, first: Hold, onlost: (error: Error) => void) {
	let hold = first;
	let stopping = false;

	const follow = () => {
		void hold.lost
			.then(async () => {
				if (stopping) return;
				hold = await revive(cluster);
				if (stopping) return hold.release();
				follow();
			})
			.catch(onlost);
	};
	follow();

	return async () => {
		stopping = true;
		await hold.release();
		await stopServer(cluster);
	};
}

// The processes of a killed server need a moment to end before a new one may start.
async function revive(cluster: Cluster): Promise<Hold> {
	for (let attempt = 1; ; attempt++) {
		try {
			await startServer(cluster);
			const hold = await takeHold(await addressOf(cluster));
			if (!hold) throw new Error(inUse(cluster));
			return hold;
		} catch (error) {
			if (attempt === 20) throw error;
			await new Promise((resolve) => setTimeout(resolve, 500));
		}
	}
}

function inUse({ folder }: Cluster) {
	return `Another Longtable is using the database in ${folder}. Stop it first, or give this one a folder of its own with DATA_DIR.`;
}
