-- What the judgement about a table needs, as of a day, for anyone who may open the page. Runs as the keeper because a
-- visitor may see how many come but not who: without permission the ids are running numbers and names are never here.

create function members_of(body uuid, on_day date)
returns table (
	id text, person_id uuid, organization_id uuid, organization_name text, organization_type text, sectors text[], other_sectors text[],
	perspectives text[], role text, level text, voting boolean, county_fips text, since date, alternate_of text, meetings jsonb
)
language sql stable security definer set search_path = public, pg_temp as $$
	with allowed as (select body = any (bodies_i_see()) as yes),
	held as (
		select m.*, row_number() over (order by lower(m.during), m.id) as number
		from membership m
		where m.body_id = body and m.during @> on_day
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
		case when a.yes then h.alternate_of::text else (select 'member-' || other.number from held other where other.id = h.alternate_of) end,
		coalesce((
			select jsonb_agg(jsonb_build_object('date', g.held_on, 'present', t.present) order by g.held_on)
			from attendance t join meeting g on g.id = t.meeting_id
			where t.membership_id = h.id and g.held_on <= on_day and h.during @> g.held_on
		), '[]')
	from held h
	cross join allowed a
	left join organization o on o.id = h.organization_id
	order by h.number
$$;

-- Who holds which seat on a day, with the same ids as members_of.
create function holders_of(body uuid, on_day date)
returns table (seat_id uuid, member_id text, since date, standing text)
language sql stable security definer set search_path = public, pg_temp as $$
	with allowed as (select body = any (bodies_i_see()) as yes),
	held as (
		select m.id, row_number() over (order by lower(m.during), m.id) as number
		from membership m
		where m.body_id = body and m.during @> on_day
	)
	select s.seat_id, case when a.yes then h.id::text else 'member-' || h.number end, lower(s.during), s.standing
	from seat_assignment s
	join held h on h.id = s.membership_id
	cross join allowed a
	where s.body_id = body and s.during @> on_day
$$;

-- The days a body met, also for those who may not see who came.
create function meetings_of(body uuid, from_day date, to_day date) returns setof date
language sql stable security definer set search_path = public, pg_temp as $$
	select held_on from meeting where body_id = body and held_on between from_day and to_day order by held_on
$$;

-- Since when a seat has had nobody on it; null when someone sits there or nobody ever did.
create function seats_empty_since(body uuid, on_day date) returns table (seat_id uuid, since date)
language sql stable security definer set search_path = public, pg_temp as $$
	select s.id, max(least(upper(a.during), upper(m.during)))
	from seat s
	left join seat_assignment a on a.seat_id = s.id and a.standing = 'confirmed'
	left join membership m on m.id = a.membership_id
	where s.body_id = body and s.during @> on_day
	group by s.id
	having not bool_or(coalesce(a.during @> on_day and m.during @> on_day, false))
$$;

-- The organizations that sit at a table: public, as the organizations are.
create function organizations_at(body uuid, on_day date) returns table (organization_id uuid, members integer)
language sql stable security definer set search_path = public, pg_temp as $$
	select organization_id, count(*)::integer from membership
	where body_id = body and during @> on_day and organization_id is not null
	group by organization_id
$$;

revoke all on function members_of(uuid, date), holders_of(uuid, date), meetings_of(uuid, date, date),
	seats_empty_since(uuid, date), organizations_at(uuid, date) from public;
grant execute on function members_of(uuid, date), holders_of(uuid, date), meetings_of(uuid, date, date),
	seats_empty_since(uuid, date), organizations_at(uuid, date) to longtable_app;
