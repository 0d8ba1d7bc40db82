import type { Day } from '../domain/place/dates.ts';
import type { SeatRule } from '../domain/roster/rule.ts';
import type { Confirmed, Seat, SeatClass } from '../domain/roster/seats.ts';
import type { Sql } from './connect.ts';

/** A seat of a body with what the judgement does not need: where it comes from and why it may stay empty. */
export interface SeatOnFile {
	/** The code, such as "S05". */
	code: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	minimum: number;
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

type Row = Omit<Seat, 'share' | 'confirmed'> & { share: number | null };

/** The seats of a body on a day in the order of its template, each with the members confirmed in it. */
export async function list(sql: Sql, body: string, on: Day): Promise<Seat[]> {
	const [rows, holders] = await Promise.all([rowsOf(sql, body, on), holdersOf(sql, body, on)]);
	return rows.map(({ share, ...seat }) => ({
		...seat,
		share: share === null ? null : { fraction: share, majority: false },
		confirmed: holders.filter(({ seat: held }) => held === seat.id)
	}));
}

/** The seat with this code on a day, or null. */
export async function find(
	sql: Sql,
	body: string,
	code: string,
	on: Day
): Promise<SeatOnFile | null> {
	const [seat] = await sql<SeatOnFile[]>`
		select s.code, s.label, s.label_es, s.class, s.minimum, s.rule, s.applicable, s.reason, s.approver, s.review_on,
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

function rowsOf(sql: Sql, body: string, on: Day) {
	return sql<Row[]>`
		select s.code as id, s.label, s.label_es, s.class, s.minimum, s.share, t.maximum_size, s.rule, s.applicable, s.pending,
			e.since as empty_since,
			case when t.id is not null then jsonb_build_object(
				'code', t.code, 'version', t.template_version, 'verifiedOn', t.verified_on
			) end as template
		from seat s
		left join seats_empty_since(${body}, ${on}) e on e.seat_id = s.id
		left join template_seat p on p.id = s.template_seat_id
		left join seat_template t on t.id = p.template_id
		where s.body_id = ${body} and s.during @> ${on}::date
		order by s.position, s.code
	`;
}

function holdersOf(sql: Sql, body: string, on: Day) {
	return sql<(Confirmed & { seat: string })[]>`
		select s.code as seat, h.member_id as member, h.since
		from holders_of(${body}, ${on}) h
		join seat s on s.id = h.seat_id
		where h.standing = 'confirmed'
		order by h.since, h.member_id
	`;
}
