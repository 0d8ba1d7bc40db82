import type { Day } from '#lib/domain/place/dates.ts';
import type { WaveStrength } from '#lib/domain/tie/relationship.ts';
import type { Ground } from '#lib/domain/tie/scene.ts';
import type { OpenTie, Organization } from '#lib/domain/tie/pairs.ts';
import type { Tallies } from '#lib/domain/tie/tallies.ts';
import type { Sql } from './connect.ts';

/** One time a body asked its organizations about their ties. */
export interface Wave {
	id: string;
	name: string;
	opensOn: Day;
	closesOn: Day | null;
	/** Whether it has closed; before, only who runs the body knows of its reports. */
	closed: boolean;
	/** How many were asked and how many of them answered. */
	invited: number;
	answered: number;
	/** How many reports there are that whoever asks may know of. */
	reports: number;
	invented: boolean;
	version: number;
}

/** The waves of a body that had opened on a day, latest first, for everyone. */
export function list(sql: Sql, body: string, on: Day): Promise<Wave[]> {
	return sql<Wave[]>`
		select w.id, w.name, w.opens_on, w.closes_on, w.closed, w.invited, w.answered, w.reports, w.invented, w.version
		from waves_of(${body}, ${on}) w
	`;
}

/** Sets the day on which a wave closes; false when somebody else changed it since. */
export async function changeClosing(
	sql: Sql,
	{ id, version }: Pick<Wave, 'id' | 'version'>,
	closesOn: Day
): Promise<boolean> {
	const { count } = await sql`
		update wave set closes_on = ${closesOn} where id = ${id} and version = ${version}
	`;
	return count > 0;
}

/** The organizations of a wave by name. */
export function listOrganizations(sql: Sql, wave: string): Promise<Organization[]> {
	return sql<Organization[]>`
		select o.id, o.name, o.sector_code as sector
		from organizations_in(${wave}) i join organization o on o.id = i.organization_id
		order by o.name, o.id
	`;
}

/** Organizations a wave did not ask: those that are named in it first, then those of the body's counties, by name; at most 300. */
export function listOthers(sql: Sql, wave: string, body: string, on: Day): Promise<Organization[]> {
	return sql<Organization[]>`
		with named as (select a as id from ties_in(${wave}) union select b from ties_in(${wave}))
		select o.id, o.name, o.sector_code as sector
		from organization o
		where o.during @> ${on}::date
			and o.id not in (select organization_id from organizations_in(${wave}))
			and (o.id in (select id from named) or o.county_fips in (
				select county_fips from body_county where body_id = ${body} and during @> ${on}::date
			))
		order by o.id not in (select id from named), o.name, o.id
		limit 300
	`;
}

/** Where the organizations of a wave are, as everyone may know: a confidential place is its county. */
export function listGrounds(sql: Sql, wave: string, on: Day): Promise<Ground[]> {
	return sql<Ground[]>`
		select o.id, c.name as county, k.name as catchment, array[p.at[0], p.at[1]] as at
		from organizations_in(${wave}) i join organization o on o.id = i.organization_id
		left join county c on c.fips = o.county_fips
		left join catchment_county s on s.county_fips = c.fips and s.during @> ${on}::date
		left join catchment k on k.id = s.catchment_id
		left join lateral (
			select coalesce(
				(
					select l.at from location l
					where l.organization_id = o.id and l.kind = 'physical' and not l.confidential and l.at is not null
					order by l.id limit 1
				),
				center(c.extent)
			) as at
		) p on true
	`;
}

/** The derived ties of a wave, in the order of their organizations' ids. */
export function listTies(sql: Sql, wave: string): Promise<OpenTie[]> {
	return sql<OpenTie[]>`select a, b, strength, reports from ties_in(${wave}) order by a, b`;
}

/** How far the two sides of ties agree, as everyone may know; null while the wave is open for others. */
export async function findTallies(sql: Sql, wave: string): Promise<Tallies | null> {
	const [row] = await sql<Tallies[]>`
		select heard, unanswered, either, "both", disputed from tallies_of(${wave})
	`;
	return row ?? null;
}

/** The derived tie of two organizations in each wave of a body, latest first. */
export function listStrengths(
	sql: Sql,
	body: string,
	on: Day,
	a: string,
	b: string
): Promise<WaveStrength[]> {
	return sql<WaveStrength[]>`
		select w.id as wave, w.name, w.opens_on, w.closes_on, w.closed, t.strength
		from waves_of(${body}, ${on}) w
		left join lateral (
			select strength from ties_in(w.id) t where t.a = least(${a}::uuid, ${b}::uuid) and t.b = greatest(${a}::uuid, ${b}::uuid)
		) t on true
		order by w.opens_on desc, w.name desc
	`;
}

/** The bodies at whose tables both organizations sit on a day. */
export function listShared(
	sql: Sql,
	a: string,
	b: string,
	on: Day
): Promise<{ slug: string; name: string }[]> {
	return sql<{ slug: string; name: string }[]>`
		select b.slug, b.name from body b
		where b.during @> ${on}::date
			and exists (select from organizations_at(b.id, ${on}) o where o.organization_id = ${a})
			and exists (select from organizations_at(b.id, ${on}) o where o.organization_id = ${b})
		order by b.name
	`;
}

/** How an organization was rated in confidence, over enough raters. */
export interface MeanRating {
	organization: string;
	name: string;
	dimension: 'trust' | 'value';
	raters: number;
	/** In half points (tenths from twenty raters on), from 0.5 to 3.5: "3.5 or more". */
	mean: number;
}

/** The mean ratings of a closed wave, for the body's own people; nothing for others. */
export function listRatings(sql: Sql, wave: string): Promise<MeanRating[]> {
	return sql<MeanRating[]>`
		select o.id as organization, o.name, r.dimension, r.raters, r.mean
		from rating_means(${wave}) r join organization o on o.id = r.organization_id
		order by o.name, o.id, r.dimension
	`;
}

/** Opens a wave and asks every organization that sits at the table on that day; answers its id. */
export async function add(
	sql: Sql,
	body: string,
	{ name, opensOn, closesOn }: { name: string; opensOn: Day; closesOn: Day | null }
): Promise<string> {
	const [wave] = await sql<{ id: string }[]>`
		insert into wave (body_id, name, opens_on, closes_on) values (${body}, ${name}, ${opensOn}, ${closesOn})
		returning id
	`;
	await sql`
		insert into wave_invitation (body_id, wave_id, organization_id)
		select ${body}, ${wave!.id}, organization_id from organizations_at(${body}, ${opensOn})
	`;
	return wave!.id;
}
