-- Someone who comes in another's place counts only through that one, also on a day when the other no longer serves. Outsiders
-- were told of no other then, and counted the alternate as a member of its own. The same function, with a number that
-- belongs to nobody in that case.

create or replace function members_of(body uuid, on_day date)
returns table (
	id text, person_id uuid, organization_id uuid, organization_name text, organization_type text, sectors text[], other_sectors text[],
	perspectives text[], role text, level text, voting boolean, county_fips text, since date, alternate_of text, staff boolean, meetings json
)
language sql stable security definer set search_path = public, pg_temp as $$
	with allowed as (select body = any (bodies_i_see()) as yes),
	held as materialized (
		select m.*, row_number() over (order by lower(m.during), m.id) as number
		from membership m
		where m.body_id = body and m.during @> on_day
	),
	recent as materialized (
		select g.id, g.held_on from meeting g
		where g.body_id = body and g.held_on <= on_day and g.held_on > on_day - interval '3 years'
	),
	came as materialized (
		select h.id, json_agg(json_build_object('date', g.held_on, 'present', t.present) order by g.held_on) as meetings
		from recent g join attendance t on t.meeting_id = g.id join held h on h.id = t.membership_id
		where h.during @> g.held_on
		group by h.id
	)
	select
		case when a.yes then h.id::text else 'member-' || h.number end,
		case when a.yes then h.person_id end,
		h.organization_id,
		o.name,
		o.type,
		case when o.sector_code is null then '{}' else array[o.sector_code] end,
		coalesce(o.other_sectors, '{}'),
		coalesce((
			select array_agg(p.perspective order by p.perspective) from perspective p
			where p.body_id = body and p.person_id = h.person_id and p.during @> on_day
		), '{}'),
		h.role, h.level, h.voting, h.county_fips, lower(h.during),
		case
			when a.yes then h.alternate_of::text
			when h.alternate_of is not null then 'member-' || coalesce((select other.number from held other where other.id = h.alternate_of), 0)
		end,
		h.role = 'coordinator' or exists (
			select from staff_assignment s where s.body_id = body and s.person_id = h.person_id and s.during @> on_day
		),
		coalesce(c.meetings, '[]')
	from held h
	cross join allowed a
	left join came c on c.id = h.id
	left join organization o on o.id = h.organization_id
	order by h.number
$$;
