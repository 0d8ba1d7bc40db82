-- How the tables of a state stand, in one answer: every seat that applies with how many confirmed members hold it. Public,
-- as seats are; runs as the keeper because a visitor may count members but not see them. Who is counted is as in the
-- judgement of one table: neither staff nor guests nor alternates. Seats that are a share have no places of their own.

create function seats_held(state text, on_day date)
returns table (slug text, members integer, label text, label_es text, class text, minimum integer, holders integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with counted as (
		select m.id, m.body_id
		from membership m join body b on b.id = m.body_id
		where b.state_code = state and m.during @> on_day and m.alternate_of is null
			and m.role not in ('guest', 'coordinator')
			and not exists (
				select from staff_assignment w
				where w.body_id = m.body_id and w.person_id = m.person_id and w.during @> on_day
			)
	),
	sizes as (select body_id, count(*)::integer as members from counted group by body_id),
	held as (
		select a.seat_id, count(distinct a.membership_id)::integer as holders
		from seat_assignment a join counted c on c.id = a.membership_id
		where a.standing = 'confirmed' and a.during @> on_day
		group by a.seat_id
	)
	select b.slug, coalesce(z.members, 0), s.label, s.label_es, s.class, s.minimum, coalesce(h.holders, 0)
	from body b
	left join sizes z on z.body_id = b.id
	left join seat s on s.body_id = b.id and s.during @> on_day and s.applicable and s.share is null
	left join held h on h.seat_id = s.id
	where b.state_code = state and b.during @> on_day
	order by b.name, b.slug, s.position, s.code
$$;

revoke all on function seats_held(text, date) from public;
grant execute on function seats_held(text, date) to longtable_app;
