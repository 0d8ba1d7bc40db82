import type { Day } from '../domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a body itself. */
export interface BodyInput {
	name: string;
	type: string;
	purpose: string | null;
	meets: string | null;
	foundedOn: Day | null;
	/** FIPS codes. */
	counties: string[];
}

/** What people change about a body: also the languages, as codes, in which it wants to reach people. */
export interface BodyChange extends BodyInput {
	languages?: string[];
}

/** A body of which another is a part, or that is a part of it. */
export interface RelatedBody {
	slug: string;
	name: string;
	type: string;
}

/**
 * Adds a body at an address nobody has yet, coordinated by whoever adds it; answers its id. Fails with 42501 for who keeps
 * neither its state nor its parent, 23505 when the address is taken, the constraint slug_is_not_a_page when a page has it.
 */
export async function add(
	sql: Sql,
	slug: string,
	place: { stateCode: string; parent: string | null },
	input: BodyInput
): Promise<string> {
	const [row] = await sql<{ id: string }[]>`
		select add_body(
			${slug}, ${input.name}, ${input.type}, ${place.stateCode}, ${place.parent}, ${input.purpose}, ${input.meets}, ${input.foundedOn},
			${input.counties}
		) as id
	`;
	return row!.id;
}

/** Changes a body seen in this version, its counties from a day on; false when somebody was first, or it is not ours to change. */
export async function change(
	sql: Sql,
	body: { id: string; version: number },
	input: BodyChange,
	from: Day
): Promise<boolean> {
	const { counties, languages, ...own } = input;
	const wanted = languages
		? sql`, suggestion_settings = suggestion_settings || jsonb_build_object('languages', ${languages}::text[])`
		: sql``;
	const rows = await sql`
		update body set ${sql({ ...own })} ${wanted} where id = ${body.id} and version = ${body.version} and id = any (bodies_i_run()) returning id
	`;
	if (rows.length === 0) return false;
	await sql`
		delete from body_county
		where body_id = ${body.id} and during @> ${from}::date and lower(during) = ${from}::date and not county_fips = any (${counties}::text[])
	`;
	await sql`
		update body_county set during = during * daterange(null, ${from})
		where body_id = ${body.id} and during @> ${from}::date and not county_fips = any (${counties}::text[])
	`;
	await sql`
		insert into body_county (body_id, county_fips, during)
		select ${body.id}, fips, daterange(${from}, null) from unnest(${counties}::text[]) fips
		where not exists (
			select from body_county known where known.body_id = ${body.id} and known.county_fips = fips and known.during && daterange(${from}, null)
		)
	`;
	return true;
}

/** The body that this one is a part of, and its own parts, as of a day. */
export async function findRelated(
	sql: Sql,
	body: string,
	on: Day
): Promise<{ parent: RelatedBody | null; parts: RelatedBody[] }> {
	const rows = await sql<(RelatedBody & { above: boolean })[]>`
		select other.slug, other.name, other.type, other.id = own.parent_body_id as above
		from body own
		join body other on other.id = own.parent_body_id or other.parent_body_id = own.id
		where own.id = ${body} and other.during @> ${on}::date
		order by other.name
	`;
	const plain = rows.map(({ slug, name, type }) => ({ slug, name, type }));
	return {
		parent: plain[rows.findIndex(({ above }) => above)] ?? null,
		parts: plain.filter((_, nth) => !rows[nth]!.above)
	};
}
