-- What a community said to a table, what was changed for it, and when people were told. Nobody is named in it. For the body's
-- own people; who leads the state or manages a catchment learns only how many loops there are and how many are closed.

create table feedback_loop (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	heard_on date not null,
	source text not null check (source in ('listening_session', 'survey', 'event', 'conversation', 'member', 'other')),
	feedback text not null check (btrim(feedback) <> ''),
	-- What was changed, or why nothing can be.
	change_made text check (btrim(change_made) <> ''),
	decided_on date,
	-- The loop is closed on the day people were told.
	told_on date,
	told_how text check (btrim(told_how) <> ''),
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint told_what_was_made_of_it check (told_on is null or change_made is not null),
	constraint steps_follow_each_other check (heard_on <= least(decided_on, told_on) and decided_on <= told_on)
);

create index feedback_loop_body on feedback_loop (body_id, heard_on);

select keep('feedback_loop');
grant select, insert, update, delete on feedback_loop to longtable_app;

create policy coordinators_change on feedback_loop to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on feedback_loop for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));

-- How many loops of the twelve months before a day the tables of a state opened and closed, by catchment, and for the whole
-- state where the catchment is null. A table that reaches into several counts in each. Runs as the keeper because the texts
-- are locked; only for who leads the state or manages one of its catchments.
create function feedback_counts(of_state text, on_day date)
returns table (catchment_id uuid, tables integer, heard integer, closed integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with known as (
		select f.body_id, f.told_on <= on_day as is_closed
		from feedback_loop f join body b on b.id = f.body_id
		where b.state_code = of_state and f.heard_on <= on_day and f.heard_on > (on_day - interval '12 months')::date
	),
	reach as (
		select distinct c.body_id, a.catchment_id
		from body_county c join catchment_county a on a.county_fips = c.county_fips and a.during @> on_day
		where c.during @> on_day
		union all select distinct k.body_id, null::uuid from known k
	)
	select r.catchment_id, count(distinct k.body_id)::integer, count(*)::integer, count(*) filter (where k.is_closed)::integer
	from known k join reach r on r.body_id = k.body_id
	where of_state = any (states_i_run())
		or exists (select from catchment m where m.state_code = of_state and m.id = any (catchments_i_manage()))
	group by r.catchment_id
$$;

revoke all on function feedback_counts(text, date) from public;
grant execute on function feedback_counts(text, date) to longtable_app;
