import type { Sql } from './connect.ts';

/** Whose a day's work is: ours to do now, in another process's hands, or done already. */
export type Turn = 'ours' | 'taken' | 'done';

// A process that died over its work gives it back after so long.
const patience = '1 hour';

/** Takes a day's work, unless another process has it or it is done. */
export async function take(sql: Sql, name: string, day: string): Promise<Turn> {
	const taken = await sql`
		insert into daily_work (name, day, began_at) values (${name}, ${day}, now())
		on conflict (name) do update set day = excluded.day, began_at = now(), done_at = null
		where daily_work.day < excluded.day
			or (daily_work.day = excluded.day and daily_work.done_at is null
				and daily_work.began_at < now() - ${patience}::interval)
		returning day
	`;
	if (taken.count > 0) return 'ours';
	const [other] = await sql<{ done: boolean }[]>`
		select day > ${day}::date or done_at is not null as done from daily_work where name = ${name}
	`;
	return other?.done ? 'done' : 'taken';
}

/** Writes down that a day's work is done. */
export async function finish(sql: Sql, name: string, day: string): Promise<void> {
	await sql`update daily_work set done_at = now() where name = ${name} and day = ${day}`;
}

/** Gives a day's work back at once, because it failed. */
export async function giveBack(sql: Sql, name: string, day: string): Promise<void> {
	await sql`update daily_work set began_at = '-infinity' where name = ${name} and day = ${day}`;
}
