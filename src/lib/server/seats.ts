import type { Day } from '../domain/place/dates.ts';
import type { SeatRule } from '../domain/roster/rule.ts';
import type { Confirmed, Seat, SeatClass } from '../domain/roster/seats.ts';
import { byBody } from './by-body.ts';
import type { Sql } from './connect.ts';

/** A seat of a body with what the judgement does not need: where it comes from and why it may stay empty. */
export interface SeatOnFile {
	id: string;
	version: number;
	/** The code, such as "S05". */
	code: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	minimum: number;
	/** The part of all members that must qualify, instead of a number of places. */
	share: number | null;
	rule: SeatRule;
	applicable: boolean;
	reason: string | null;
	approver: string | null;
	reviewOn: Day | null;
	pending: boolean;
	emptySince: Day | null;
	/** What the template says of this seat: a note, and the place in its source. */
	note: string | null;
	source: string | null;
	template: { code: string; title: string; citation: string; verifiedOn: Day | null } | null;
}

type Row = Omit<Seat, 'share' | 'confirmed'> & { body: string; share: number | null };

/** The seats of a body on a day in the order of its template, each with the members confirmed in it. */
export async function list(sql: Sql, body: string, on: Day): Promise<Seat[]> {
	return (await listByBody(sql, [body], on)).get(body) ?? [];
}

/** The same for several bodies at once, by the id of the body; a body without seats has no entry. */
export async function listByBody(
	sql: Sql,
	bodies: string[],
	on: Day
): Promise<Map<string, Seat[]>> {
	const [rows, held] = await Promise.all([rowsOf(sql, bodies, on), holdersOf(sql, bodies, on)]);
	const holders = Map.groupBy(held, ({ seatId }) => seatId);
	const seats = rows.map(({ body, seatId, share, ...seat }) => ({
		body,
		...seat,
		share: share === null ? null : { fraction: share, majority: false },
		confirmed: (holders.get(seatId) ?? []).map(({ member, since }) => ({ member, since }))
	}));
	return byBody(seats);
}

/** The seat with this code on a day, or null. */
export async function find(
	sql: Sql,
	body: string,
	code: string,
	on: Day
): Promise<SeatOnFile | null> {
	const [seat] = await sql<SeatOnFile[]>`
		select s.id, s.version, s.code, s.label, s.label_es, s.class, s.minimum, s.share, s.rule, s.applicable, s.reason, s.approver, s.review_on,
			s.pending, e.since as empty_since, p.note, p.source,
			case when t.id is not null then jsonb_build_object(
				'code', t.code, 'title', t.title, 'citation', t.citation, 'verifiedOn', t.verified_on
			) end as template
		from seat s
		left join seats_empty_since(${body}, ${on}) e on e.seat_id = s.id
		left join template_seat p on p.id = s.template_seat_id
		left join seat_template t on t.id = p.template_id
		where s.body_id = ${body} and s.code = ${code} and s.during @> ${on}::date
	`;
	return seat ?? null;
}

function rowsOf(sql: Sql, bodies: string[], on: Day) {
	return sql<(Row & { seatId: string })[]>`
		select s.body_id as body, s.id as seat_id, s.code as id, s.label, s.label_es, s.class, s.minimum, s.share, t.maximum_size, s.rule,
			s.applicable, s.pending, e.since as empty_since,
			case when t.id is not null then jsonb_build_object(
				'code', t.code, 'version', t.template_version, 'verifiedOn', t.verified_on
			) end as template
		from seat s
		left join (
			select e.* from unnest(${bodies}::uuid[]) asked, lateral seats_empty_since(asked, ${on}) e
		) e on e.seat_id = s.id
		left join template_seat p on p.id = s.template_seat_id
		left join seat_template t on t.id = p.template_id
		where s.body_id = any (${bodies}::uuid[]) and s.during @> ${on}::date
		order by s.position, s.code
	`;
}

function holdersOf(sql: Sql, bodies: string[], on: Day) {
	return sql<(Confirmed & { seatId: string })[]>`
		select h.seat_id, h.member_id as member, h.since
		from unnest(${bodies}::uuid[]) asked, lateral holders_of(asked, ${on}) h
		where h.standing = 'confirmed'
		order by h.since, h.member_id
	`;
}

/** What people fill in about a seat. */
export interface SeatInput {
	label: string;
	labelEs: string | null;
	class: SeatClass;
	minimum: number;
	/** The part of all members that must qualify, from 0 to 1, instead of a number of places. */
	share?: number | null;
	pending: boolean;
	applicable: boolean;
	reason: string | null;
	approver: string | null;
	reviewOn: Day | null;
}

/** Adds a seat of the body's own, last in its list, from a day on; returns its code. */
export async function add(
	sql: Sql,
	body: string,
	input: SeatInput & { rule: SeatRule },
	from: Day
): Promise<string> {
	const { code, position } = await nextPlace(sql, body);
	await sql`
		insert into seat
			(body_id, code, position, label, label_es, class, minimum, share, pending, applicable, reason, approver, review_on, rule, during)
		values (
			${body}, ${code}, ${position}, ${input.label}, ${input.labelEs}, ${input.class}, ${input.minimum}, ${input.share ?? null},
			${input.pending},
			${input.applicable}, ${input.reason}, ${input.approver}, ${input.reviewOn}, ${JSON.stringify(input.rule)}::text::jsonb,
			daterange(${from}, null)
		)
	`;
	return code;
}

/** Changes a seat seen in this version; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	seat: { id: string; version: number },
	input: SeatInput
): Promise<boolean> {
	const rows = await sql`
		update seat set ${sql({ ...input })} where id = ${seat.id} and version = ${seat.version} returning id
	`;
	return rows.length > 0;
}

// Seats of a body's own are called A1, A2 and so on, beside those of a template.
async function nextPlace(sql: Sql, body: string) {
	const [next] = await sql<{ code: string; position: number }[]>`
		select
			'A' || (coalesce(max(substring(code from '^A(\\d+)$')::integer), 0) + 1) as code,
			coalesce(max(position), 0) + 1 as position
		from seat where body_id = ${body}
	`;
	return next!;
}
