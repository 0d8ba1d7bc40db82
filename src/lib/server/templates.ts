import type { Day } from '../domain/place/dates.ts';
import type { SeatClass } from '../domain/roster/seats.ts';
import type { Sql } from './connect.ts';

/** A list of seats that a law or a guide asks for. */
export interface TemplateInList {
	code: string;
	version: string;
	title: string;
	citation: string;
	/** verified: read at its public source. seed: from the project's founding documents. proposal, not_verified. */
	standing: 'verified' | 'seed' | 'proposal' | 'not_verified';
	verifiedOn: Day | null;
	from: Day | null;
	seats: number;
	/** Bodies that follow it. */
	bodies: { slug: string; name: string }[];
}

/** One template with its seats. */
export interface TemplateOnFile extends TemplateInList {
	maximumSize: number | null;
	note: string | null;
	seatList: TemplateSeat[];
}

/** One seat of a template. */
export interface TemplateSeat {
	code: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	minimum: number;
	share: number | null;
	perUnit: 'body' | 'county' | 'school_district' | 'agency';
	note: string | null;
	source: string | null;
}

/** The templates in force on a day, by title. */
export function list(sql: Sql, on: Day): Promise<TemplateInList[]> {
	return sql<TemplateInList[]>`
		select ${columns(sql, on)} from seat_template t where t.during @> ${on}::date order by t.title
	`;
}

/** The template with this code in force on a day, or null. */
export async function find(sql: Sql, code: string, on: Day): Promise<TemplateOnFile | null> {
	const [template] = await sql<TemplateOnFile[]>`
		select ${columns(sql, on)}, t.maximum_size, t.note,
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'code', s.code, 'label', s.label, 'labelEs', s.label_es, 'class', s.class, 'minimum', s.minimum,
					'share', s.share, 'perUnit', s.per_unit, 'note', s.note, 'source', s.source
				) order by s.position)
				from template_seat s where s.template_id = t.id
			), '[]') as seat_list
		from seat_template t
		where t.code = ${code} and t.during @> ${on}::date
	`;
	return template ?? null;
}

function columns(sql: Sql, on: Day) {
	return sql`
		t.code, t.template_version as version, t.title, t.citation, t.standing, t.verified_on, lower(t.during) as from,
		(select count(*) from template_seat s where s.template_id = t.id) as seats,
		coalesce((
			select jsonb_agg(jsonb_build_object('slug', b.slug, 'name', b.name) order by b.name)
			from body_template u join body b on b.id = u.body_id
			where u.template_id = t.id and u.during @> ${on}::date
		), '[]') as bodies
	`;
}
