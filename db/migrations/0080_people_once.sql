-- Someone at several tables is one person for the state: known by the same e-mail address, since a name may belong to
-- two. Answers each membership, by the ids of members_of, with a running number per person. Runs as the keeper because a
-- visitor may know how many people there are, but not who they are; the numbers change with what is asked.

create function people_at(bodies uuid[], on_day date) returns table (body uuid, member text, person integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with held as (
		select m.body_id, m.id, coalesce(nullif(lower(btrim(p.email::text)), ''), p.id::text) as who,
			row_number() over (partition by m.body_id order by lower(m.during), m.id) as number
		from membership m join person p on p.id = m.person_id
		where m.body_id = any (bodies) and m.during @> on_day
	)
	select h.body_id, case when h.body_id = any ((select bodies_i_see())::uuid[]) then h.id::text else 'member-' || h.number end,
		dense_rank() over (order by md5(h.who || on_day::text))::integer
	from held h
	order by 1, 2
$$;

revoke all on function people_at(uuid[], date) from public;
grant execute on function people_at(uuid[], date) to longtable_app;
