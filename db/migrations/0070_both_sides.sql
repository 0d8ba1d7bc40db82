-- Two kinds of answer, never mixed. The level of a tie is said in the organization's name: both reports are seen by the
-- coordinator and the two organizations, everyone else sees the derived tie. Trust and value are ratings: nobody reads a
-- single one, not even here by select; they come out only as a mean over enough raters.

-- Several people may answer for one organization. Their reports are kept apart, told apart by a label that is no name.
alter table tie_report
	add column respondent text not null default '' check (length(respondent) <= 60),
	add column notes jsonb not null default '{}' check (jsonb_typeof(notes) = 'object'),
	add constraint no_ratings_among_levels check (not dimensions ?| array['trust', 'value']),
	drop constraint tie_report_wave_id_from_organization_id_to_organization_id_key,
	add constraint one_report_of_a_respondent unique (wave_id, from_organization_id, to_organization_id, respondent);

-- Whom a wave asked. Who was asked and has no report did not answer, which is not the same as having no tie.
create table wave_invitation (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	wave_id uuid not null,
	organization_id uuid not null references organization,
	source text,
	version integer not null default 1,
	foreign key (body_id, wave_id) references wave (body_id, id),
	unique (wave_id, organization_id)
);

create index wave_invitation_organization on wave_invitation (organization_id);
select keep('wave_invitation');
grant select, insert, update, delete on wave_invitation to longtable_app;
create policy own_body_reads on wave_invitation for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]));
create policy coordinators_change on wave_invitation to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

-- The organizations the current account speaks for: those its person belongs to in a body today.
create function organizations_i_speak_for() returns table (body_id uuid, organization_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
	select distinct m.body_id, m.organization_id
	from account_role r
	join account a on a.id = r.account_id
	join membership m on m.body_id = r.body_id and m.person_id = r.person_id
	where r.account_id = setting_account() and a.disabled_at is null
		and m.organization_id is not null and m.during @> current_date
$$;

drop policy own_body_reads on tie_report;
create policy both_sides_read on tie_report for select to longtable_app using (
	(body_id, from_organization_id) in (select s.body_id, s.organization_id from organizations_i_speak_for() s)
	or (body_id, to_organization_id) in (select s.body_id, s.organization_id from organizations_i_speak_for() s)
);

-- One rating of one organization by another. Only added to: the latest counts, and undoing an import takes its ratings
-- out, so that those before count again. Not written into the book, which others read.
create table tie_rating (
	id bigint generated always as identity primary key,
	body_id uuid not null references body,
	wave_id uuid not null,
	from_organization_id uuid not null references organization on delete cascade,
	to_organization_id uuid not null references organization on delete cascade,
	respondent text not null default '',
	dimension text not null check (dimension in ('trust', 'value')),
	rating integer not null check (rating between 0 and 4),
	import_id uuid default setting_import(),
	foreign key (body_id, wave_id) references wave (body_id, id) on delete cascade,
	check (from_organization_id <> to_organization_id)
);

create index tie_rating_latest on tie_rating (wave_id, to_organization_id, dimension, from_organization_id, respondent, id desc);
create index tie_rating_from on tie_rating (from_organization_id);
create index tie_rating_import on tie_rating (import_id) where import_id is not null;
select lock_up('tie_rating');
grant insert on tie_rating to longtable_app;
create policy coordinators_add on tie_rating for insert to longtable_app with check (body_id = any ((select bodies_i_run())::uuid[]));

-- A rating that says what was known is taken out again afterwards: nobody learns from the saving whether it was.
create function drop_known_rating() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	delete from tie_rating where id = new.id and new.rating = (
		select r.rating from tie_rating r
		where r.wave_id = new.wave_id and r.from_organization_id = new.from_organization_id
			and r.to_organization_id = new.to_organization_id and r.respondent = new.respondent
			and r.dimension = new.dimension and r.id < new.id
		order by r.id desc limit 1
	);
	return null;
end
$$;

create trigger drop_known_rating after insert on tie_rating for each row execute function drop_known_rating();

create function drop_undone_ratings() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	delete from tie_rating where import_id = new.id;
	return null;
end
$$;

create trigger drop_undone_ratings after update of undone_at on import for each row
	when (new.undone_at is not null) execute function drop_undone_ratings();

-- How the organizations of a closed wave were rated, for the body's own people: only over five raters or more (the wave
-- may ask for more), in half points below twenty and tenths above, and never nearer to the ends than half a point.
create function rating_means(of_wave uuid) returns table (organization_id uuid, dimension text, raters integer, mean double precision)
language sql stable security definer set search_path = public, pg_temp as $$
	with latest as (
		select distinct on (r.to_organization_id, r.dimension, r.from_organization_id, r.respondent) r.*, w.k_min
		from tie_rating r join wave w on w.id = r.wave_id
		where w.id = of_wave and w.body_id = any (bodies_i_see()) and w.closes_on <= current_date
		order by r.to_organization_id, r.dimension, r.from_organization_id, r.respondent, r.id desc
	),
	rater as (
		select to_organization_id, dimension, k_min, avg(rating) as rating
		from latest group by to_organization_id, dimension, k_min, from_organization_id
	)
	select to_organization_id, dimension, count(*)::integer,
		least(3.5, greatest(0.5, case when count(*) >= 20 then round(avg(rating), 1) else round(avg(rating) * 2) / 2 end))::double precision
	from rater
	group by to_organization_id, dimension, k_min
	having count(*) >= greatest(5, k_min)
$$;

-- The derived ties of a wave: for each pair the mean of what the two organizations say, each the mean of its respondents.
-- For everyone.
create function ties_in(of_wave uuid) returns table (a uuid, b uuid, strength double precision, reports integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with side as (
		select from_organization_id as from_id, to_organization_id as to_id, avg(level)::double precision as level
		from tie_report where wave_id = of_wave group by 1, 2
	)
	select least(from_id, to_id), greatest(from_id, to_id), avg(level), count(*)::integer from side group by 1, 2
$$;

-- The organizations of a wave: those it asked and those that report; without such a list also all that are named. For everyone.
create function organizations_in(of_wave uuid) returns table (organization_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
	select organization_id from wave_invitation where wave_id = of_wave
	union
	select from_organization_id from tie_report where wave_id = of_wave
	union
	select to_organization_id from tie_report
	where wave_id = of_wave and not exists (select from wave_invitation where wave_id = of_wave)
$$;

-- What the two sides of each pair say, without saying who they are, for counting. For everyone.
create function sides_without_names(of_wave uuid) returns table (
	ab double precision, ba double precision, most_ab integer, most_ba integer, a_answered boolean, b_answered boolean
)
language sql stable security definer set search_path = public, pg_temp as $$
	with roster as (select organization_id as id from organizations_in(of_wave)),
	side as (
		select from_organization_id as from_id, to_organization_id as to_id, avg(level)::double precision as level, max(level) as most
		from tie_report
		where wave_id = of_wave and from_organization_id in (select id from roster) and to_organization_id in (select id from roster)
		group by 1, 2
	),
	answerer as (select distinct from_id as id from side),
	pair as (
		select coalesce(forth.from_id, back.to_id) as one, coalesce(forth.to_id, back.from_id) as other,
			forth.level as level, back.level as back_level, forth.most as most, back.most as back_most
		from (select * from side where from_id < to_id) forth
		full join (select * from side where from_id > to_id) back on back.from_id = forth.to_id and back.to_id = forth.from_id
	)
	select level, back_level, most, back_most, one in (select id from answerer), other in (select id from answerer)
	from pair
	order by 1, 2, 3, 4, 5, 6
$$;

-- The waves of a body that had opened on a day, latest first. For everyone.
create function waves_of(of_body uuid, on_day date)
returns table (id uuid, name text, opens_on date, closes_on date, invited_n integer, reports integer, invented boolean)
language sql stable security definer set search_path = public, pg_temp as $$
	select w.id, w.name, w.opens_on, w.closes_on, w.invited_n,
		(select count(*)::integer from tie_report r where r.wave_id = w.id), w.invented
	from wave w where w.body_id = of_body and w.opens_on <= on_day
	order by w.opens_on desc, w.name desc
$$;

-- As before, with each organization's respondents taken together first.
create or replace function ties_of(body uuid, on_day date) returns table (a uuid, b uuid, strength double precision, reports integer)
language sql stable security definer set search_path = public, pg_temp as $$
	select t.a, t.b, t.strength, t.reports from ties_in((
		select w.id from waves_of(body, on_day) w where w.reports > 0 order by w.opens_on desc, w.name desc limit 1
	)) t
$$;

revoke all on function organizations_i_speak_for(), drop_known_rating(), drop_undone_ratings(), rating_means(uuid),
	ties_in(uuid), sides_without_names(uuid), waves_of(uuid, date), organizations_in(uuid) from public;
grant execute on function organizations_i_speak_for(), rating_means(uuid), ties_in(uuid), sides_without_names(uuid),
	waves_of(uuid, date), organizations_in(uuid) to longtable_app;
