-- Who works with whom, as organizations report it: directed, per wave, from 0 (no interaction) to 5 (collaboration). And
-- at how many tables outside this instance an organization sits, so that those who are always asked can be spared.

create table wave (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	name text not null check (btrim(name) <> ''),
	instrument text not null default 'levels_of_collaboration',
	opens_on date not null,
	closes_on date,
	invited_n integer check (invited_n >= 0),
	k_min integer not null default 5 check (k_min >= 1),
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	unique (body_id, id),
	unique (body_id, name),
	check (closes_on >= opens_on)
);

-- One organization's report on another. A pair that was asked and did not answer has no row.
create table tie_report (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	wave_id uuid not null,
	from_organization_id uuid not null references organization,
	to_organization_id uuid not null references organization,
	level integer not null check (level between 0 and 5),
	dimensions jsonb not null default '{}' check (jsonb_typeof(dimensions) = 'object'),
	evidence text[] not null default '{}',
	reporter_level text check (reporter_level in ('director', 'manager', 'supervisor', 'frontline')),
	confidential_fields text[] not null default '{}',
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	foreign key (body_id, wave_id) references wave (body_id, id),
	unique (wave_id, from_organization_id, to_organization_id),
	constraint tie_joins_two check (from_organization_id <> to_organization_id)
);

create index tie_report_from on tie_report (from_organization_id);
create index tie_report_to on tie_report (to_organization_id);

select keep('wave'), keep('tie_report');
grant select, insert, update, delete on wave, tie_report to longtable_app;

-- A report is seen by the people of the body it was made for, and kept by its coordinator; others see the derived tie.
create policy own_body_reads on wave for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]));
create policy own_body_reads on tie_report for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]));
create policy coordinators_change on wave to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));
create policy coordinators_change on tie_report to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

-- The ties of a body on a day, from its latest wave that has reports: for each pair the mean of the reports there are.
-- Runs as the keeper because a single report is for the body's own people, while the derived tie is for all.
create function ties_of(body uuid, on_day date) returns table (a uuid, b uuid, strength double precision, reports integer)
language sql stable security definer set search_path = public, pg_temp as $$
	with latest as (
		select w.id from wave w
		where w.body_id = body and w.opens_on <= on_day and exists (select from tie_report r where r.wave_id = w.id)
		order by w.opens_on desc, w.name desc
		limit 1
	)
	select
		least(r.from_organization_id, r.to_organization_id), greatest(r.from_organization_id, r.to_organization_id),
		avg(r.level)::double precision, count(*)::integer
	from tie_report r
	where r.wave_id = (select id from latest)
	group by 1, 2
$$;

revoke all on function ties_of(uuid, date) from public;
grant execute on function ties_of(uuid, date) to longtable_app;

alter table organization add column tables_elsewhere integer not null default 0 check (tables_elsewhere >= 0);

-- What a body decided about suggestions for its seats: {"languages": ["es"], "weights": {"match": 0.3}}. Empty is as usual.
alter table body add column suggestion_settings jsonb not null default '{}' check (jsonb_typeof(suggestion_settings) = 'object');
