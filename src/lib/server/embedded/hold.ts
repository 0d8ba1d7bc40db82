import { connect, type Pool } from '../connect.ts';

/** Proof that no other application uses this server. */
export type Hold = {
	/** Fulfilled when the connection that carried the proof has ended. */
	lost: Promise<void>;
	release: () => Promise<void>;
};

const key = 7_265_112;
const patience = 3_000;
const recovery = 60_000;

/**
 * Takes the one lock of a server, kept as long as a connection lives, so that it ends with its
 * process in whatever way. Nothing when another application has it.
 */
export async function takeHold(administrator: string): Promise<Hold | undefined> {
	const { promise: lost, resolve: onclose } = Promise.withResolvers<void>();
	// Without limits on its age, unlike the connections of a pool.
	const lasting = { max: 1, idle_timeout: 0, max_lifetime: null, fetch_types: false };
	const sql = connect(administrator, { ...lasting, onclose: () => onclose() });
	const release = () => sql.end({ timeout: 1 });

	try {
		await untilReady(sql);
		if (await lockWithin(sql, patience)) return { lost, release };
	} catch (error) {
		await release();
		throw error;
	}
	await release();
}

// After a crash the server answers only when it has put its files in order.
async function untilReady(sql: Pool) {
	const end = Date.now() + recovery;
	for (;;) {
		try {
			return await sql`select 1`;
		} catch (error) {
			const starting = (error as { code?: string }).code === '57P03';
			if (!starting || Date.now() > end) throw error;
			await pause();
		}
	}
}

async function lockWithin(sql: Pool, milliseconds: number) {
	const end = Date.now() + milliseconds;
	do {
		const [row] = await sql<{ locked: boolean }[]>`select pg_try_advisory_lock(${key}) as locked`;
		if (row?.locked) return true;
		await pause();
	} while (Date.now() < end);
	return false;
}

function pause() {
	return new Promise((resolve) => setTimeout(resolve, 200));
}
