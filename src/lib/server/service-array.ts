import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from './connect.ts';

/** How many active services of a kind are in a county or serve it. */
export interface ArrayCell {
	type: string;
	fips: string;
	services: number;
}

/** Kinds of service by county of a body: by place, by area, or by the organization's county when neither is recorded. */
export function list(sql: Sql, body: string, on: Day) {
	return sql<ArrayCell[]>`
		with area as (
			select c.fips, c.state_code from body_county m join county c on c.fips = m.county_fips
			where m.body_id = ${body} and m.during @> ${on}::date
		),
		somewhere as (
			select a.service_id, l.county_fips as fips
			from service_at_location a join location l on l.id = a.location_id
			where l.county_fips is not null
			union
			select r.service_id, x.fips from service_area r
			join area x on (r.kind = 'county' and r.value #>> '{}' = x.fips) or (r.kind = 'statewide' and r.value #>> '{}' = x.state_code)
		),
		places as (
			select service_id, fips from somewhere
			union
			select s.id, o.county_fips from service s join organization o on o.id = s.organization_id
			where o.county_fips is not null and s.id not in (select service_id from somewhere)
		)
		select min(s.service_type) as type, p.fips, count(distinct s.id)::int as services
		from places p
		join service s on s.id = p.service_id
		join area x on x.fips = p.fips
		where s.status = 'active' and s.service_type is not null and coalesce(s.minimum_age, 0) < 18
		group by folded(s.service_type), p.fips
		order by 1, 2
	`;
}
