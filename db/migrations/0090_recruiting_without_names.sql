-- How the search for people goes, for visitors too: the days of each step and whether it was an open call. Neither who
-- was asked nor for which seat; since when a place was empty only once somebody said yes to it.
create function recruiting_without_names(body uuid) returns table (
	open_call boolean, vacant_since date, prospect_on date, invited_on date, accepted_on date, declined_on date, oriented_on date
)
language sql stable security definer set search_path = public, pg_temp as $$
	select r.organization_id is null, case when r.accepted_on is not null then r.vacant_since end,
		r.prospect_on, r.invited_on, r.accepted_on, r.declined_on, r.oriented_on
	from recruitment r
	where r.body_id = body
	order by r.prospect_on, r.invited_on, r.accepted_on, r.declined_on, r.oriented_on
$$;

-- Organizations that said no to a seat of a body, or to any of its seats when none is named, after one day and by
-- another: whoever asks whom to invite, they are left in peace. Pages say who they are only to the body's own people.
create function left_in_peace(body uuid, seat_code text, after_day date, by_day date) returns table (organization_id uuid, declined_on date)
language sql stable security definer set search_path = public, pg_temp as $$
	select r.organization_id, max(r.declined_on)
	from recruitment r
	join seat s on s.id = r.seat_id
	where r.body_id = body and r.organization_id is not null and s.code = coalesce(seat_code, s.code)
		and r.declined_on > after_day and r.declined_on <= by_day
	group by r.organization_id
$$;

revoke all on function recruiting_without_names(uuid) from public;
grant execute on function recruiting_without_names(uuid) to longtable_app;
revoke all on function left_in_peace(uuid, text, date, date) from public;
grant execute on function left_in_peace(uuid, text, date, date) to longtable_app;
