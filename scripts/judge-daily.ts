import { connect, write } from '#lib/server/connect.ts';
import * as dailyWork from '#lib/server/daily-work.ts';
import * as judgements from '#lib/server/judgements.ts';

// So many bodies in one transaction: none of them waits long for the others.
const atOnce = 100;

/** Judges every table, its network and its services on a day, in nobody's name, and keeps what was found; answers how many tables. */
export async function judgeAll(ownerAddress: string, on: string): Promise<number> {
	const owner = connect(ownerAddress, { max: 1 });
	try {
		const rows = await owner<
			{ id: string }[]
		>`select id from body where during @> ${on}::date order by id`;
		let judged = 0;
		for (let from = 0; from < rows.length; from += atOnce) {
			const some = rows.slice(from, from + atOnce).map(({ id }) => id);
			judged += await write(owner, { account: null, note: 'daily' }, (sql) =>
				judgements.refreshAll(sql, some, on)
			);
		}
		return judged;
	} finally {
		await owner.end({ timeout: 5 });
	}
}

/**
 * Judges every table on a day, unless another process of the same database does or did; answers whether that day is
 * over with, here or there.
 */
export async function judgeOnce(ownerAddress: string, on: string): Promise<boolean> {
	const owner = connect(ownerAddress, { max: 1 });
	try {
		const turn = await dailyWork.take(owner, 'judge', on);
		if (turn !== 'ours') return turn === 'done';
		try {
			await judgeAll(ownerAddress, on);
		} catch (error) {
			await dailyWork.giveBack(owner, 'judge', on);
			throw error;
		}
		await dailyWork.finish(owner, 'judge', on);
		return true;
	} finally {
		await owner.end({ timeout: 5 });
	}
}

/** From now on has every table judged once a day, by universal time, soon after the start or midnight. */
export function judgeDaily(ownerAddress: string): void {
	let judged = '';
	const look = async () => {
		const day = today();
		if (judged !== day && (await judgeOnce(ownerAddress, day))) judged = day;
	};
	setInterval(() => look().catch(sayFailure), 10 * 60_000).unref();
}

function sayFailure(error: unknown) {
	console.error(
		'The tables were not judged for today:',
		error instanceof Error ? error.message : error
	);
}

function today(): string {
	return new Date().toISOString().slice(0, 10);
}
