-- Since when a seat has had fewer people than places: the day the last of them left. Null when it has all its places
-- taken, or when nobody who left is on record. Until now only wholly empty seats had such a day.

create or replace function seats_empty_since(body uuid, on_day date) returns table (seat_id uuid, since date)
language sql stable security definer set search_path = public, pg_temp as $$
	with held as (
		select a.seat_id, a.during @> on_day and m.during @> on_day as now, least(upper(a.during), upper(m.during)) as until
		from seat_assignment a
		join membership m on m.id = a.membership_id
		where a.body_id = body and a.standing = 'confirmed'
	)
	select s.id, max(h.until) filter (where h.until <= on_day)
	from seat s
	left join held h on h.seat_id = s.id
	where s.body_id = body and s.during @> on_day
	group by s.id
	having count(*) filter (where h.now) < greatest(s.minimum, 1)
$$;
