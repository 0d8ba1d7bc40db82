import type { Day } from '../domain/place/dates.ts';
import type { PositionKind, StaffPosition } from '../domain/state/positions.ts';
import type { Sql } from './connect.ts';
import * as ownRecords from './own-records.ts';
import type { Seen } from './own-records.ts';

/** A position with what the list of a state says of it; the holder's name is null for whoever may not know it. */
export interface ListedPosition extends StaffPosition {
	fte: number;
	department: string | null;
	invented: boolean;
	holder: string | null;
}

/** What people fill in about a position. The time is a range as PostgreSQL writes it. */
export interface PositionInput {
	kind: PositionKind;
	title: string;
	fte: number;
	department: string | null;
	catchmentId: string | null;
	funded: boolean;
	/** Ids of bodies and FIPS codes. */
	bodies: string[];
	counties: string[];
	during: string;
}

/** A position as it is kept, whatever the day. */
export type KeptPosition = PositionInput & { id: string; version: number; stateCode: string };

/** Someone who holds or held a position. */
export interface Holder {
	id: string;
	version: number;
	name: string;
	during: string;
}

/** The positions of a state that there are on a day, by kind, catchment and title. */
export function list(sql: Sql, state: string, on: Day): Promise<ListedPosition[]> {
	return sql<ListedPosition[]>`
		select p.id, p.kind, p.title, p.fte::float8 as fte, p.department, k.name as catchment, p.funded, p.counties, p.invented,
			held.filled, held.vacant_since,
			array(select b.slug from body b where b.id = any (p.bodies) and b.state_code = p.state_code order by b.slug) as bodies,
			(select h.name from position_holder h where h.position_id = p.id and h.during @> ${on}::date) as holder
		from staff_position p
		join positions_held(${state}, ${on}) held on held.id = p.id
		left join catchment k on k.id = p.catchment_id
		order by p.kind, k.name nulls last, p.title, p.id
	`;
}

/** A position with all who held it that whoever asks may know, the latest first; undefined when there is none. */
export async function find(sql: Sql, id: string) {
	const [position] = await sql<KeptPosition[]>`
		select id, version, state_code, kind, title, fte::float8 as fte, department, catchment_id, funded, bodies, counties, during
		from staff_position where id::text = ${id}
	`;
	if (!position) return undefined;
	const holders = await sql<Holder[]>`
		select id, version, name, during from position_holder where position_id = ${position.id} order by lower(during) desc nulls last
	`;
	return { position, holders: [...holders] };
}

/** The bodies of a state on a day that a position may serve, by name. */
export function listServed(sql: Sql, state: string, on: Day) {
	return sql<{ id: string; slug: string; name: string }[]>`
		select id, slug, name from body where state_code = ${state} and during @> ${on}::date order by name, slug
	`;
}

/** Adds a position to a state and answers its id. Fails with 42501 for who does not keep the state. */
export async function add(sql: Sql, state: string, input: PositionInput): Promise<string> {
	const { kind, title, fte, department, catchmentId, funded, bodies, counties, during } = input;
	const [row] = await sql<{ id: string }[]>`
		insert into staff_position (state_code, kind, title, fte, department, catchment_id, funded, bodies, counties, during)
		values (${state}, ${kind}, ${title}, ${fte}, ${department}, ${catchmentId}, ${funded}, ${bodies}, ${counties}, ${during})
		returning id
	`;
	return row!.id;
}

/** Changes a position seen in this version; false when somebody was first, or it is not ours to change. */
export function change(sql: Sql, seen: Seen, input: PositionInput): Promise<boolean> {
	return ownRecords.change(sql, 'staff_position', seen, input);
}

/** Takes a position out with all who held it; false as above, and then the work must be thrown away. */
export async function remove(sql: Sql, seen: Seen): Promise<boolean> {
	await sql`delete from position_holder where position_id = ${seen.id}`;
	return ownRecords.remove(sql, 'staff_position', seen);
}

/** Adds someone who holds a position for a time in which nobody else does. */
export async function addHolder(
	sql: Sql,
	{ id, stateCode }: KeptPosition,
	{ name, during }: Pick<Holder, 'name' | 'during'>
): Promise<void> {
	await sql`
		insert into position_holder (state_code, position_id, name, during) values (${stateCode}, ${id}, ${name}, ${during})
	`;
}

/** Changes who held a position, seen in this version; false as above. */
export function changeHolder(sql: Sql, seen: Seen, row: Pick<Holder, 'name' | 'during'>) {
	return ownRecords.change(sql, 'position_holder', seen, row);
}

/** Takes out who never held a position; false as above. */
export function removeHolder(sql: Sql, seen: Seen): Promise<boolean> {
	return ownRecords.remove(sql, 'position_holder', seen);
}
