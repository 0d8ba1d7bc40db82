-- How many tables of a state have an open challenge of each kind on a day, by catchment, and for the whole state where the
-- catchment is null. Runs as the keeper because the texts are locked; only for who leads the state or manages one of its
-- catchments. Fewer than three tables that write challenges down are never counted alone, nor left over from the whole:
-- then those in no catchment that is told are not in the whole either.
create function challenge_counts(of_state text, on_day date)
returns table (catchment_id uuid, reporting integer, tag text, tables integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with known as (
		select distinct c.body_id
		from partnering_challenge c join body b on b.id = c.body_id
		where b.state_code = of_state and b.during @> on_day and c.opened_on <= on_day
	),
	reach as (
		select distinct k.body_id, a.catchment_id
		from known k
		join body_county c on c.body_id = k.body_id and c.during @> on_day
		join catchment_county a on a.county_fips = c.county_fips and a.during @> on_day
	),
	told as (select r.catchment_id from reach r group by r.catchment_id having count(*) >= 3),
	others as (
		select body_id from known where body_id not in (select r.body_id from reach r join told t on t.catchment_id = r.catchment_id)
	),
	counted as (
		select r.catchment_id, r.body_id from reach r join told t on t.catchment_id = r.catchment_id
		union all
		select null, k.body_id from known k
		where (select count(*) from others) >= 3 or k.body_id not in (select body_id from others)
	),
	groups as (select g.catchment_id, count(*)::integer as reporting from counted g group by g.catchment_id having count(*) >= 3)
	select g.catchment_id, g.reporting, kind.tag, (
		select count(distinct c.body_id)::integer
		from counted x join partnering_challenge c on c.body_id = x.body_id
		where x.catchment_id is not distinct from g.catchment_id and c.tag = kind.tag
			and c.opened_on <= on_day and (c.closed_on is null or c.closed_on > on_day)
	)
	from groups g cross join unnest(array[
		'time', 'capacity', 'status_quo', 'recognition', 'tokenism', 'mistrust', 'values'
	]) as kind (tag)
	where of_state = any (states_i_run())
		or exists (select from catchment m where m.state_code = of_state and m.id = any (catchments_i_manage()))
$$;

revoke all on function challenge_counts(text, date) from public;
grant execute on function challenge_counts(text, date) to longtable_app;
