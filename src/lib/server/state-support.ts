import type { SupportEntry } from '../domain/state/support.ts';
import type { Sql } from './connect.ts';
import * as ownRecords from './own-records.ts';
import type { Seen } from './own-records.ts';

/** What people fill in about a state's support, by its columns. */
export type SupportInput = Pick<
	SupportEntry,
	'catchmentId' | 'strategy' | 'status' | 'onDay' | 'note'
>;

/** An entry with the state that keeps it. */
export type KeptSupport = SupportEntry & { stateCode: string };

/** What a state did in its catchments, the latest first: for everyone. */
export function list(sql: Sql, state: string): Promise<SupportEntry[]> {
	return sql<SupportEntry[]>`
		select s.id, s.catchment_id, k.name as catchment, s.strategy, s.status, s.on_day, s.note, s.invented, s.version
		from state_support s join catchment k on k.id = s.catchment_id
		where s.state_code = ${state} order by s.on_day desc, s.id
	`;
}

/** One entry; undefined when there is none. */
export async function find(sql: Sql, id: string): Promise<KeptSupport | undefined> {
	const [entry] = await sql<KeptSupport[]>`
		select s.id, s.catchment_id, k.name as catchment, s.strategy, s.status, s.on_day, s.note, s.invented, s.version, s.state_code
		from state_support s join catchment k on k.id = s.catchment_id
		where s.id::text = ${id}
	`;
	return entry;
}

/** Adds an entry. Fails when the catchment is of another state, or has one about this strategy on that day. */
export async function add(sql: Sql, state: string, input: SupportInput): Promise<void> {
	await sql`insert into state_support ${sql({ ...input, stateCode: state })}`;
}

/** Changes an entry seen in this version; false when somebody was first, or it is not ours to change. */
export function change(sql: Sql, seen: Seen, input: SupportInput): Promise<boolean> {
	return ownRecords.change(sql, 'state_support', seen, input);
}

/** Takes an entry out; false as above. */
export function remove(sql: Sql, seen: Seen): Promise<boolean> {
	return ownRecords.remove(sql, 'state_support', seen);
}
