import { connect, read, refuseIfPowerful, type Pool, type Sql, type Who } from './connect.ts';
import { fitForPooler } from './pooler.ts';
import { readPosition } from './wal-position.ts';

/** A replica that answers. */
export type Copy = {
	read: <T>(who: Who, work: (sql: Sql) => Promise<T>) => Promise<T>;
	/** Up to where it has followed; throws when it does not say so in as many milliseconds. */
	reached: (milliseconds: number) => Promise<bigint>;
	/** Closes it; what still waits for it fails at once. */
	giveUp: (cause: unknown) => void;
};

/** Opens a replica once it answers and is fit: it follows this primary, and rules about who sees what hold there too. */
export async function openCopy(primary: Pool, address: string, milliseconds: number) {
	const seconds = { connect_timeout: Math.ceil(milliseconds / 1000) };
	// A connection of its own, so that a busy pool is not taken for a dead one.
	const watch = connect(address, { max: 1, prepare: false, fetch_types: false, ...seconds });
	try {
		await within(milliseconds, reachedBy(watch));
		await within(milliseconds, refuseIfPowerful(watch));
		await within(milliseconds, refuseStranger(primary, watch));
		const fit = await within(milliseconds, fitForPooler(address));
		return copyOf(connect(fit, seconds), watch);
	} catch (error) {
		void watch.end({ timeout: 0 });
		throw error;
	}
}

/** Up to where a primary has written; null when it does not say so in time. */
export function positionOf(primary: Pool, milliseconds: number): Promise<bigint | null> {
	const asked = primary<{ position: string }[]>`
		select pg_current_wal_insert_lsn()::text as position
	`;
	return within(milliseconds, asked).then(
		([row]) => readPosition(row?.position),
		() => null
	);
}

function copyOf(pool: Pool, watch: Pool): Copy {
	const { promise: lost, reject } = Promise.withResolvers<never>();
	// Whoever waits for it hears of it; nobody may be waiting.
	lost.catch(() => {});
	return {
		read: (who, work) => Promise.race([lost, read(pool, who, work)]),
		reached: (milliseconds) => within(milliseconds, reachedBy(watch)),
		giveUp(cause) {
			reject(
				Object.assign(new Error('The replica was lost.', { cause }), { code: 'CONNECTION_CLOSED' })
			);
			for (const one of [pool, watch]) void one.end({ timeout: 0 });
		}
	};
}

async function reachedBy(watch: Pool): Promise<bigint> {
	const [row] = await watch<{ follows: boolean; reached: string | null }[]>`
		select pg_is_in_recovery() as follows, pg_last_wal_replay_lsn()::text as reached
	`;
	const reached = row?.follows ? readPosition(row.reached) : null;
	if (reached !== null) return reached;
	throw new Error('The database at DATABASE_REPLICA_URL follows no other.');
}

// Positions in the logs of two databases that have nothing to do with each other may be compared without an error.
async function refuseStranger(primary: Pool, watch: Pool) {
	const [own, other] = await Promise.all([primary, watch].map(systemOf));
	if (own && other && own !== other) {
		throw new Error('The database at DATABASE_REPLICA_URL follows another one than ours.');
	}
}

// Where the role may not ask, nobody can tell.
async function systemOf(sql: Pool): Promise<string | null> {
	try {
		const [row] = await sql<{ name: string }[]>`
			select system_identifier::text as name from pg_control_system()
		`;
		return row?.name ?? null;
	} catch {
		return null;
	}
}

async function within<T>(milliseconds: number, work: PromiseLike<T>): Promise<T> {
	const { promise, reject } = Promise.withResolvers<never>();
	const late = Object.assign(new Error('No answer in time.'), { code: 'CONNECT_TIMEOUT' });
	const timer = setTimeout(() => reject(late), milliseconds);
	return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
