import { setTimeout as wait } from 'node:timers/promises';
import { connect, read, type Pool, type Sql, type Who } from './connect.ts';
import { describeFailure, isUnavailable, log } from './log.ts';
import { openCopy, positionOf, type Copy } from './replica-copy.ts';
import { PositionsSeen, readPosition } from './wal-position.ts';

/** A door to read through that stands at a replica while it is well, and at the primary otherwise. */
export type Replica = {
	/** Reads as `read` does; `seen` is a position in the log that must not be missing from what is read. */
	read: <T>(who: Who, seen: bigint | null, work: (sql: Sql) => Promise<T>) => Promise<T>;
	/** Up to where the primary has written. */
	position: () => Promise<bigint | null>;
	close: () => Promise<void>;
};

/** Milliseconds: how often it is looked after, how long it may take to answer that, and how far it may lag behind. */
export type Patience = { pause: number; answer: number; lag: number };

/** The database that is written to. */
export type Primary = { pool: Pool; address: string };

const usual: Patience = { pause: 1_000, answer: 1_500, lag: 10_000 };

const lost = 'the replica cannot be asked';

const behind = Symbol('the replica lags behind');

/** Opens a door to the replica at an address. Never fails: without a replica that is well, all is read from the primary. */
export function openReplica(primary: Primary, address: string, patience = usual): Replica {
	// A connection of its own, so that a busy pool does not hide how far the replica must have come.
	const ahead = connect(primary.address, { max: 1, prepare: false, fetch_types: false });
	const seen = new PositionsSeen(patience.lag);
	const ending = new AbortController();
	let copy: Copy | null = null;
	let problem: string | null = null;

	// Said once when it falls ill, and once when it is well again.
	function tell(now: string | null, cause?: unknown) {
		if (now === problem || ending.signal.aborted) return;
		problem = now;
		if (now) log.warn({ failure: cause && describeFailure(cause) }, `the primary is read: ${now}`);
		else log.info('the replica is read');
	}

	function giveUp(given: Copy, cause: unknown) {
		if (copy !== given) return;
		copy = null;
		tell(lost, cause);
		given.giveUp(cause);
	}

	async function look() {
		const position = await positionOf(ahead, patience.answer);
		if (position !== null) seen.add(position, performance.now());
		copy ??= await openCopy(ahead, address, patience.answer);
		const here = copy;
		try {
			const reached = await here.reached(patience.answer);
			tell(reached >= (seen.due ?? reached) ? null : 'the replica lags behind');
		} catch (cause) {
			giveUp(here, cause);
		}
	}

	async function lookAfter() {
		while (!ending.signal.aborted) {
			await look().catch((cause: unknown) => tell(lost, cause));
			await wait(patience.pause, null, { ref: false, signal: ending.signal }).catch(() => {});
		}
	}
	const looking = lookAfter();

	return {
		async read(who, wanted, work) {
			const here = copy;
			const due = later(wanted, seen.due);
			if (!here || due === null) return read(primary.pool, who, work);
			try {
				return await here.read(who, (sql) => workAt(sql, due, work));
			} catch (cause) {
				if (isUnavailable(cause)) giveUp(here, cause);
				if (!elsewhere(cause)) throw cause;
				return read(primary.pool, who, work);
			}
		},
		position: () => positionOf(primary.pool, patience.answer),
		async close() {
			ending.abort();
			copy?.giveUp(new Error('closed'));
			await Promise.all([looking, ahead.end({ timeout: 0 })]);
		}
	};
}

async function workAt<T>(sql: Sql, due: bigint, work: (sql: Sql) => Promise<T>): Promise<T> {
	const [row] = await sql<{ reached: string | null }[]>`
		select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as reached
	`;
	const reached = readPosition(row?.reached);
	if (reached === null || reached < due) throw behind;
	return work(sql);
}

// What the replica could not do the primary may; what took too long there takes as long here.
function elsewhere(cause: unknown): boolean {
	if (cause === behind) return true;
	const { code } = (cause ?? {}) as { code?: unknown };
	return typeof code === 'string' && code !== '57014';
}

function later(one: bigint | null, other: bigint | null): bigint | null {
	if (one === null || other === null) return other;
	return one > other ? one : other;
}
