import type { Day } from '../domain/place/dates.ts';
import type { Shape } from '../domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** What people fill in about a catchment. */
export interface CatchmentInput {
	name: string;
	/** The first day; null when it was always there. */
	from: Day | null;
	/** The day after the last; null while it goes on. */
	until: Day | null;
	/** An outline of its own; null when its counties together are the outline. */
	boundary: Shape | null;
	source: string | null;
	/** FIPS codes. */
	counties: string[];
}

/** A catchment as it is kept, whatever the day. */
export interface KeptCatchment extends Omit<CatchmentInput, 'counties'> {
	id: string;
	version: number;
	stateCode: string;
	invented: boolean;
	/** Its counties, each with its first day and the day after its last. */
	times: { fips: string; county: string; from: Day | null; until: Day | null }[];
}

/** A catchment with all times of its counties; undefined when there is none. */
export async function find(sql: Sql, id: string): Promise<KeptCatchment | undefined> {
	const [found] = await sql<KeptCatchment[]>`
		select k.id, k.version, k.state_code, k.name, lower(k.during) as from, upper(k.during) as until, k.boundary, k.source, k.invented,
			coalesce((
				select jsonb_agg(
					jsonb_build_object('fips', c.fips, 'county', c.name, 'from', lower(a.during), 'until', upper(a.during))
					order by c.name, lower(a.during) nulls first
				)
				from catchment_county a join county c on c.fips = a.county_fips
				where a.catchment_id = k.id
			), '[]') as times
		from catchment k where k.id::text = ${id}
	`;
	return found;
}

/** Adds a catchment; its counties leave those they were in for that time. Fails with 42501 for who does not keep the state. */
export async function add(sql: Sql, state: string, input: CatchmentInput): Promise<string> {
	const { name, from, until, boundary, source, counties } = input;
	const [row] = await sql<{ id: string }[]>`
		insert into catchment (state_code, name, during, boundary, source)
		values (${state}, ${name}, daterange(${from}, ${until}), ${boundary && sql.json(boundary)}, ${source})
		returning id
	`;
	await take(sql, row!.id, state, counties, { from, until });
	return row!.id;
}

/**
 * Changes a catchment seen in this version: name, days and outline at once, its counties from a day on. False when somebody
 * was first, or it is not ours to change.
 */
export async function change(
	sql: Sql,
	seen: { id: string; version: number },
	input: CatchmentInput,
	since: Day
): Promise<boolean> {
	const { name, from, until, boundary, source, counties } = input;
	const [row] = await sql<{ stateCode: string }[]>`
		update catchment
		set name = ${name}, during = daterange(${from}, ${until}), boundary = ${boundary && sql.json(boundary)}, source = ${source}
		where id = ${seen.id} and version = ${seen.version} returning state_code
	`;
	if (!row) return false;
	await trim(sql, seen.id, { from, until });
	const first = from && from > since ? from : since;
	if (until && first >= until) return true;
	await leave(sql, seen.id, counties, first);
	await take(sql, seen.id, row.stateCode, counties, { from: first, until });
	return true;
}

/** A time from a day to the day after its last; null is open. */
interface Time {
	from: Day | null;
	until: Day | null;
}

// A county is in a catchment only while there is that catchment.
async function trim(sql: Sql, id: string, { from, until }: Time) {
	await sql`delete from catchment_county where catchment_id = ${id} and not during && daterange(${from}, ${until})`;
	await sql`
		update catchment_county set during = during * daterange(${from}, ${until})
		where catchment_id = ${id} and not during <@ daterange(${from}, ${until})
	`;
}

async function leave(sql: Sql, id: string, staying: string[], since: Day) {
	await sql`
		delete from catchment_county
		where catchment_id = ${id} and lower(during) >= ${since}::date and not county_fips = any (${staying}::text[])
	`;
	await sql`
		update catchment_county set during = during * daterange(null, ${since})
		where catchment_id = ${id} and during && daterange(${since}, null) and not county_fips = any (${staying}::text[])
	`;
}

async function take(sql: Sql, id: string, state: string, fips: string[], time: Time) {
	const fresh = await sql<{ fips: string }[]>`
		select fips from county c
		where state_code = ${state} and fips = any (${fips}::text[]) and not exists (
			select from catchment_county k
			where k.catchment_id = ${id} and k.county_fips = c.fips and daterange(${time.from}, ${time.until}) <@ k.during
		)
	`;
	const counties = fresh.map((county) => county.fips);
	await sql`
		delete from catchment_county
		where catchment_id = ${id} and county_fips = any (${counties}) and lower(during) >= ${time.from ?? '-infinity'}::date
	`;
	await makeRoom(sql, counties, time);
	await sql`
		insert into catchment_county (catchment_id, county_fips, during)
		select ${id}, fips, daterange(${time.from}, ${time.until}) from unnest(${counties}::text[]) fips
	`;
}

/** Ends whatever the counties were in before a time, and lets it go on after it. */
export async function makeRoom(sql: Sql, counties: string[], { from, until }: Time) {
	const time = sql`daterange(${from}, ${until})`;
	await sql`delete from catchment_county where county_fips = any (${counties}) and during <@ ${time}`;
	const split = await sql<{ id: string; during: string }[]>`
		select id, during::text from catchment_county
		where county_fips = any (${counties}) and during && ${time} and not during &< ${time} and not during &> ${time}
	`;
	await sql`
		update catchment_county set during = case when during &> ${time} then during * daterange(${until}, null) else during * daterange(null, ${from}) end
		where county_fips = any (${counties}) and during && ${time}
	`;
	for (const { id, during } of split) {
		await sql`
			insert into catchment_county (catchment_id, county_fips, during, standing, source, notes)
			select catchment_id, county_fips, ${during}::daterange * daterange(${until}, null), standing, source, notes
			from catchment_county where id = ${id}
		`;
	}
}
