-- Whether anything changed that the judgement of a table rests on. What belongs to no body, or to one only for keeping
-- (an organization is at home at one table and sits at others), counts for every table. Runs as the keeper because the
-- book of changes is not open to visitors; it tells how much was written, not what.

create index change_of_all on change (id) where body_id is null or coalesce(after, before) ? 'home_body_id';

create function marks_of(bodies uuid[]) returns table (body uuid, mark text)
language sql stable security definer set search_path = public, pg_temp as $$
	with shared as materialized (
		select count(*) || '/' || coalesce(max(id), 0) as mark from change
		where body_id is null or coalesce(after, before) ? 'home_body_id'
	)
	select asked.id, own.mark || ' ' || shared.mark
	from unnest(bodies) asked (id), shared,
		lateral (select count(*) || '/' || coalesce(max(c.id), 0) as mark from change c where c.body_id = asked.id) own
$$;

revoke all on function marks_of(uuid[]) from public;
grant execute on function marks_of(uuid[]) to longtable_app;
