-- Who disagrees with whom is for the coordinator and the two. Until now counts and an open wave let others work it out.

-- Whether the current account may know of a wave what is for everyone: when it has closed. Who runs the body may before.
create function may_know_wave(of_wave uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select exists (
		select from wave w
		where w.id = of_wave and (w.closes_on <= current_date or w.body_id = any ((select bodies_i_run())::uuid[]))
	)
$$;

-- The organizations of a wave, whoever asks; only for the functions below.
create function roster_of(of_wave uuid) returns table (organization_id uuid) language sql stable as $$
	select organization_id from wave_invitation where wave_id = of_wave
	union
	select from_organization_id from tie_report where wave_id = of_wave
	union
	select to_organization_id from tie_report
	where wave_id = of_wave and not exists (select from wave_invitation where wave_id = of_wave)
$$;

-- Of an open wave, the body's own people know whom it asked.
create or replace function organizations_in(of_wave uuid) returns table (organization_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
	select r.organization_id from roster_of(of_wave) r where (select may_know_wave(of_wave))
	union
	select i.organization_id from wave_invitation i
	where i.wave_id = of_wave and i.body_id = any ((select bodies_i_see())::uuid[])
$$;

create or replace function ties_in(of_wave uuid) returns table (a uuid, b uuid, strength double precision, reports integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with side as (
		select from_organization_id as from_id, to_organization_id as to_id, avg(level)::double precision as level
		from tie_report where wave_id = of_wave and (select may_know_wave(of_wave)) group by 1, 2
	)
	select least(from_id, to_id), greatest(from_id, to_id), avg(level), count(*)::integer from side group by 1, 2
$$;

-- Of an open wave, others know how many answered, and of no report.
drop function waves_of(uuid, date);

create function waves_of(of_body uuid, on_day date)
returns table (
	id uuid, name text, opens_on date, closes_on date, closed boolean, invited integer, answered integer, reports integer,
	invented boolean, version integer
)
language sql stable security definer set search_path = public, pg_temp as $$
	select w.id, w.name, w.opens_on, w.closes_on, coalesce(w.closes_on <= current_date, false),
		case when exists (select from wave_invitation i where i.wave_id = w.id)
			then (select count(*)::integer from roster_of(w.id))
			else coalesce(w.invited_n, (select count(*)::integer from roster_of(w.id))) end,
		(
			select count(distinct r.from_organization_id)::integer from tie_report r
			where r.wave_id = w.id and r.to_organization_id in (select o.organization_id from roster_of(w.id) o)
		),
		case when may_know_wave(w.id) then (select count(*)::integer from tie_report r where r.wave_id = w.id) else 0 end,
		w.invented, w.version
	from wave w where w.body_id = of_body and w.opens_on <= on_day
	order by w.opens_on desc, w.name desc
$$;

-- Both sides of each pair of a wave; only for the function below.
create function sides_of(of_wave uuid) returns table (
	a uuid, b uuid, ab double precision, ba double precision, most_ab integer, most_ba integer, several boolean
) language sql stable as $$
	with roster as materialized (select organization_id as id from roster_of(of_wave)),
	side as materialized (
		select from_organization_id as from_id, to_organization_id as to_id, avg(level)::double precision as level,
			max(level) as most, count(*) > 1 as several
		from tie_report
		where wave_id = of_wave and from_organization_id in (select id from roster) and to_organization_id in (select id from roster)
		group by 1, 2
	)
	select coalesce(forth.from_id, back.to_id), coalesce(forth.to_id, back.from_id), forth.level, back.level, forth.most,
		back.most, coalesce(forth.several, false) or coalesce(back.several, false)
	from (select * from side where from_id < to_id) forth
	full join (select * from side where from_id > to_id) back on back.from_id = forth.to_id and back.to_id = forth.from_id
$$;

-- How far the two sides of the ties of a wave agree, counted from level 2 on. For everyone, so `either`, `both` and
-- `disputed` are null where they would tell who disagrees, to everyone or to one of the organizations. The rule, and why, is
-- that of src/lib/domain/tie/tell-tale.ts. `heard` are the pairs somebody spoke of although one of the two answered nothing.
create function tallies_of(of_wave uuid)
returns table (heard integer, unanswered integer, either integer, "both" integer, disputed integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with side as materialized (select * from sides_of(of_wave) where (select may_know_wave(of_wave))),
	answerer as materialized (
		select a as id from side where ab is not null union select b from side where ba is not null
	),
	pair as materialized (
		select a, b, several, ab + ba as sum, abs(ab - ba) >= 2 as disputed, least(ab, ba) as low, greatest(ab, ba) as high
		from side where ab is not null and ba is not null
	),
	-- One tie more by either side (1), one fewer by both sides (2), neither (4).
	way as materialized (
		select low, high, case
			when high >= 2 and (low + high + 1) / 2 < 2 then 1
			when low < 2 and (low + high) / 2 >= 2 then 2
			else 4 end as kind
		from generate_series(0, 5) low, generate_series(0, 5) high where high - low >= 2
	),
	possible as (select low + high as sum, bit_or(kind) as kinds from way group by 1),
	judged as materialized (
		select p.a, p.b,
			case when not p.several then coalesce(o.kinds, 0) when p.sum between 2 and 8 then 8 else 0 end as kinds,
			case when not p.disputed then 0 when p.several then 8 else w.kind end as kind
		from pair p
		left join possible o on o.sum = p.sum
		left join way w on w.low = p.low and w.high = p.high
	),
	own as materialized (
		select id, kinds, count(*)::integer as n
		from (select a as id, kinds from judged union all select b, kinds from judged) both_ends
		where kinds > 0 group by 1, 2
	),
	every as materialized (select kinds, count(*)::integer as n from judged where kinds > 0 group by 1),
	found as materialized (select kind, count(*)::integer as n from judged where kind > 0 group by 1),
	room as materialized (
		select mask, (select coalesce(sum(n), 0) from every where kinds & mask > 0)
			- (select coalesce(max(n), 0) from (select sum(n) as n from own where kinds & mask > 0 group by id) one) as least,
			(select coalesce(sum(n), 0) from found where kind & mask > 0) as disputed
		from generate_series(1, 7) mask
	),
	narrow as materialized (select 8 | coalesce(bit_or(mask) filter (where least <= 4), 0) as kinds from room where mask in (1, 2, 4)),
	silent as materialized (select coalesce(sum(n), 0) as n from every where kinds & (select kinds from narrow) > 0),
	verdict as (
		select not (
			(select n between 1 and 4 from silent)
			or exists (
				select from own where kinds & (select kinds from narrow) > 0
				group by id having (select n from silent) - sum(n) between 1 and 4
			)
			or exists (select from found where kind = 8)
			or exists (select from room where disputed > 0 and least < greatest(disputed + 4, 2 * disputed))
		) as passes
	)
	select
		(select count(*)::integer from side where a not in (select id from answerer) or b not in (select id from answerer)),
		count(*) filter (where (ab is null or ba is null) and greatest(most_ab, most_ba) >= 2)::integer,
		case when v.passes then count(*) filter (where greatest(most_ab, most_ba) >= 2)::integer end,
		case when v.passes then count(*) filter (where most_ab >= 2 and most_ba >= 2)::integer end,
		case when v.passes then count(*) filter (where abs(ab - ba) >= 2)::integer end
	from verdict v left join side on true
	where (select may_know_wave(of_wave))
	group by v.passes
$$;

drop function sides_without_names(uuid);

revoke all on function may_know_wave(uuid), roster_of(uuid), waves_of(uuid, date), sides_of(uuid), tallies_of(uuid) from public;
grant execute on function waves_of(uuid, date), tallies_of(uuid) to longtable_app;
