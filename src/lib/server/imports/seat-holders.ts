import { randomUUID } from 'node:crypto';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import type { Member } from './members.ts';
import { addRows, changeRows, range } from './records.ts';

type Holding = {
	id: string;
	seatId: string;
	membershipId: string;
	standing: string;
	since: Day | null;
	until: Day | null;
};

/** Gives members the seats that the file names, confirmed, for as long as they serve. */
export async function saveSeats(sql: Sql, members: Member[], context: Context) {
	const holdings = await listHoldings(sql, members);
	const fresh: object[] = [];
	const older: { id: string; row: number; seat_id?: string; standing?: string; during?: string }[] =
		[];

	for (const member of members) {
		const { entry, membershipId } = member;
		const held = (holdings.get(membershipId) ?? []).filter((one) => lasts(one, member, context));
		const same = held.find(({ seatId }) => seatId === entry.seatId);
		const present = same ?? held.find(({ standing }) => standing === 'confirmed');
		if (present) older.push({ row: entry.row, ...mended(member, present) });
		else if (entry.seatId) fresh.push(newHolding(member, context));
		if (present && entry.seatId && present !== same)
			context.ledger.warn(entry.row, 'seat', entry.seat ?? '', 'seat_changed');
		if (!present && entry.seatId) context.ledger.mark(entry.row, 'changed');
	}
	const changed = await changeRows(sql, 'seat_assignment', older);
	await addRows(sql, 'seat_assignment', fresh);
	for (const { id, row } of older) if (changed.has(id)) context.ledger.mark(row, 'changed');
}

// A seat that was given up during the term stays as it was.
function lasts({ until }: Holding, { before }: Member, { known: { today } }: Context) {
	return until === null || until > today || until === before?.until;
}

// A seat held from the first day to the last of a term follows the term when its days are mended.
function mended({ entry, since, until, before }: Member, held: Holding) {
	const followsStart = held.since === before?.since;
	const followsEnd = held.until === before?.until;
	return {
		id: held.id,
		during: range(followsStart ? since : held.since, followsEnd ? until : held.until),
		...(entry.seatId ? { seat_id: entry.seatId, standing: 'confirmed' } : {})
	};
}

function newHolding({ entry, membershipId, since, until }: Member, { bodyId }: Context) {
	return {
		id: randomUUID(),
		body_id: bodyId,
		seat_id: entry.seatId,
		membership_id: membershipId,
		standing: 'confirmed',
		during: range(since, until)
	};
}

async function listHoldings(sql: Sql, members: Member[]) {
	const ids = members.filter(({ before }) => before).map(({ membershipId }) => membershipId);
	const rows = await sql<Holding[]>`
		select id, seat_id, membership_id, standing, lower(during) as since, upper(during) as until
		from seat_assignment where membership_id = any (${ids}::uuid[])
		order by during desc
	`;
	return Map.groupBy(rows, ({ membershipId }) => membershipId);
}
