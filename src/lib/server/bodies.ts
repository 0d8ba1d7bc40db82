import type { Day } from '../domain/place/dates.ts';
import type { Bylaws } from '../domain/roster/bylaws.ts';
import type { Sql } from './connect.ts';

/** A body as it appears in lists: its counties and the catchment most of them lie in. */
export interface BodyInList {
	slug: string;
	name: string;
	type: string;
	stateCode: string;
	/** FIPS codes. */
	counties: string[];
	/** The name of the catchment; null when its counties lie in none or in several. */
	catchment: string | null;
	/** Whether its people are made up, and whether its places are too. */
	invented: boolean;
	stateInvented: boolean;
}

/** One body with what its own pages say of it. */
export interface Body extends BodyInList {
	id: string;
	stateName: string;
	purpose: string | null;
	meets: string | null;
	bylaws: Partial<Bylaws>;
	foundedOn: Day | null;
	/** Languages, as codes such as "es", in which the body wants to reach people. */
	languages: string[];
	source: string | null;
	countyNames: { fips: string; name: string }[];
	templates: Template[];
	version: number;
}

/** A roster template a body uses, with where it comes from and when it was last read there. */
export interface Template {
	code: string;
	version: string;
	title: string;
	citation: string;
	standing: 'verified' | 'seed' | 'proposal' | 'not_verified';
	verifiedOn: Day | null;
	note: string | null;
}

/** The bodies that exist on a day, by name. */
export function list(sql: Sql, on: Day): Promise<BodyInList[]> {
	return sql<BodyInList[]>`
		select b.slug, b.name, b.type, b.state_code, b.invented, s.invented as state_invented,
			coalesce(place.counties, '{}') as counties, place.catchment
		from body b
		join state s on s.code = b.state_code
		cross join lateral ${placeOf(sql, on)} place
		where b.during @> ${on}::date
		order by b.name
	`;
}

/** The other bodies of the same state on a day, by name, to choose from. */
export function listBeside(sql: Sql, { id, stateCode }: Pick<Body, 'id' | 'stateCode'>, on: Day) {
	return sql<{ id: string; name: string }[]>`
		select b.id, b.name from body b
		where b.state_code = ${stateCode} and b.id <> ${id} and b.during @> ${on}::date
		order by b.name, b.id
	`;
}

/** The body with this address as of a day, or null. */
export async function find(sql: Sql, slug: string, on: Day): Promise<Body | null> {
	const [body] = await sql<Body[]>`
		select b.id, b.slug, b.name, b.type, b.state_code, s.name as state_name, b.invented, s.invented as state_invented,
			b.purpose, b.meets, b.bylaws, b.founded_on, b.source, b.version,
			coalesce(b.suggestion_settings -> 'languages', '[]') as languages,
			coalesce(place.counties, '{}') as counties, place.catchment,
			coalesce(place.named, '[]') as county_names,
			coalesce((
				select jsonb_agg(jsonb_build_object(
					'code', t.code, 'version', t.template_version, 'title', t.title, 'citation', t.citation,
					'standing', t.standing, 'verifiedOn', t.verified_on, 'note', t.note
				) order by t.code)
				from body_template u
				join seat_template t on t.id = u.template_id
				where u.body_id = b.id and u.during @> ${on}::date
			), '[]') as templates
		from body b
		join state s on s.code = b.state_code
		cross join lateral ${placeOf(sql, on)} place
		where b.slug = ${slug}
	`;
	return body ?? null;
}

// The counties of body b on a day, and the one catchment they share.
function placeOf(sql: Sql, on: Day) {
	return sql`(
		select
			array_agg(c.fips order by c.name) as counties,
			jsonb_agg(jsonb_build_object('fips', c.fips, 'name', c.name) order by c.name) as named,
			case when count(distinct k.id) = 1 and count(k.id) = count(*) then min(k.name) end as catchment
		from body_county bc
		join county c on c.fips = bc.county_fips
		left join catchment_county kc on kc.county_fips = c.fips and kc.during @> ${on}::date
		left join catchment k on k.id = kc.catchment_id
		where bc.body_id = b.id and bc.during @> ${on}::date
	)`;
}
