-- How near a service has to be for how many people: standards of laws and plans, with where they were read, and proposals of ours.

create table access_standard (
	code text primary key check (code ~ '^[a-z0-9-]{2,60}$'),
	name text not null check (btrim(name) <> ''),
	name_es text,
	source text,
	standing text not null check (standing in ('verified', 'not_verified', 'proposal')),
	verified_on date,
	-- Kinds of service it is meant for; empty for any.
	service_types text[] not null default '{}',
	state_code text references state,
	-- By which class of a county the limits differ; the limits by class: minutes, miles, and the share of people within them.
	classes text not null default 'all' check (classes in ('all', 'medicaid', 'cms')),
	limits jsonb not null check (jsonb_typeof(limits) = 'object'),
	-- Whether minutes or miles are enough, or both must hold.
	test text not null default 'either' check (test in ('either', 'both')),
	minimum_providers integer not null default 1 check (minimum_providers between 1 and 1000),
	position integer not null default 0,
	version integer not null default 1,
	check (standing <> 'verified' or source is not null)
);

select keep('access_standard');
grant select, insert, update, delete on access_standard to longtable_app;
create policy anyone_reads on access_standard for select to longtable_app using (true);
create policy administrators_change on access_standard to longtable_app
	using ((select i_administer())) with check ((select i_administer()));
