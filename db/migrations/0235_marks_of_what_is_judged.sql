-- What is written about catchments, positions and accounts changes no judgement of a table: moving a county or filling a
-- position no longer makes every table be judged again. The roll-up over time, which rests on catchments and positions too,
-- asks for their own mark.

create index change_judged_by_all on change (id)
	where (body_id is null or coalesce(after, before) ? 'home_body_id')
		and table_name <> all ('{account,account_role,catchment,catchment_county,staff_position,position_holder,access_standard,demand_point}');
drop index change_of_all;

create or replace function marks_of(bodies uuid[]) returns table (body uuid, mark text)
language sql stable security definer set search_path = public, pg_temp as $$
	with shared as materialized (
		select count(*) || '/' || coalesce(max(id), 0) as mark from change
		where (body_id is null or coalesce(after, before) ? 'home_body_id')
			and table_name <> all ('{account,account_role,catchment,catchment_county,staff_position,position_holder,access_standard,demand_point}')
	)
	select asked.id, own.mark || ' ' || shared.mark
	from unnest(bodies) asked (id), shared,
		lateral (select count(*) || '/' || coalesce(max(c.id), 0) as mark from change c where c.body_id = asked.id) own
$$;

create index change_of_boundaries on change (id)
	where table_name in ('catchment', 'catchment_county', 'staff_position', 'position_holder');

-- How much was written about catchments and positions, not what; runs as the keeper for the same reason as marks_of.
create function mark_of_boundaries() returns text
language sql stable security definer set search_path = public, pg_temp as $$
	select count(*) || '/' || coalesce(max(id), 0) from change
	where table_name in ('catchment', 'catchment_county', 'staff_position', 'position_holder')
$$;

revoke all on function mark_of_boundaries() from public;
grant execute on function mark_of_boundaries() to longtable_app;
