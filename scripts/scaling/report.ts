import { connect } from '#lib/server/connect.ts';
import type { Deed, Tally } from './load.ts';
import { addressAt, names } from './servers.ts';

/** What is said of one part of the trial. */
export type PhaseRow = {
	phase: string;
	reads: number;
	writes: number;
	median: number;
	p95: number;
	slowest: number;
	retried: number;
	mostRetries: number;
	wrong: number;
};

/** Sums up what was done, part by part. */
export function phasesOf({ deeds }: Tally): PhaseRow[] {
	return [...Map.groupBy(deeds, ({ phase }) => phase)].map(([phase, same]) => {
		const times = same.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
		const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
		const count = (is: (deed: Deed) => boolean) => same.filter(is).length;
		return {
			phase,
			reads: count(({ kind }) => kind === 'read'),
			writes: count(({ kind }) => kind === 'write'),
			median: at(0.5),
			p95: at(0.95),
			slowest: at(1),
			retried: count(({ retries }) => retries > 0),
			mostRetries: Math.max(...same.map(({ retries }) => retries)),
			wrong: count(({ right }) => !right)
		};
	});
}

/** The acknowledged names that are not in the database at a port, and how many names stand in it twice. */
export async function lookUp(port: number, acknowledged: string[]) {
	const sql = connect(addressAt(port, names.owner), { max: 1 });
	try {
		const rows = await sql<{ name: string; times: number }[]>`
			select name, count(*) as times from organization where name like 'Trial %' group by name
		`;
		const there = new Map(rows.map(({ name, times }) => [name, times]));
		return {
			lost: acknowledged.filter((name) => !there.has(name)),
			twice: rows.filter(({ times }) => times > 1).length
		};
	} finally {
		await sql.end({ timeout: 1 });
	}
}

/** How many transactions a server has answered in the trial's database. */
export async function answeredBy(port: number): Promise<number> {
	const sql = connect(addressAt(port, names.app), { max: 1 });
	try {
		const [row] = await sql<{ answered: number }[]>`
			select xact_commit + xact_rollback as answered from pg_stat_database where datname = current_database()
		`;
		return row?.answered ?? 0;
	} finally {
		await sql.end({ timeout: 1 });
	}
}
