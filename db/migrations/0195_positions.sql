-- The positions that serve the collaboratives of a state: coordinators and family leads. What positions there are is for
-- everyone; who holds them is for state leadership and for who manages the catchment. Others learn whether one is filled.

create table staff_position (
	id uuid primary key default gen_random_uuid(),
	state_code text not null references state,
	kind text not null check (kind in ('coordinator', 'family_lead')),
	title text not null check (btrim(title) <> ''),
	-- The part of a full-time position.
	fte numeric(3, 2) not null default 1 check (fte > 0 and fte <= 1),
	department text check (btrim(department) <> ''),
	catchment_id uuid references catchment,
	funded boolean not null default true,
	-- What it serves: some collaboratives by name, and all that reach into some counties.
	bodies uuid[] not null default '{}',
	counties text[] not null default '{}',
	during daterange not null default daterange(null, null) check (not isempty(during)),
	invented boolean not null default false,
	version integer not null default 1,
	unique (state_code, id)
);

create table position_holder (
	id uuid primary key default gen_random_uuid(),
	state_code text not null,
	position_id uuid not null,
	name text not null check (btrim(name) <> ''),
	during daterange not null check (not isempty(during)),
	invented boolean not null default false,
	version integer not null default 1,
	foreign key (state_code, position_id) references staff_position (state_code, id),
	constraint one_holder_at_a_time exclude using gist (position_id with =, during with &&)
);

create index staff_position_catchment on staff_position (catchment_id);
create index position_holder_position on position_holder (state_code, position_id);

select keep('staff_position'), keep('position_holder');
grant select, insert, update, delete on staff_position, position_holder to longtable_app;

create policy anyone_reads on staff_position for select to longtable_app using (true);

create policy state_changes on staff_position to longtable_app
	using (state_code = any ((select states_i_run())::text[]))
	with check (
		state_code = any ((select states_i_run())::text[])
		and (catchment_id is null or exists (
			select from catchment k where k.id = staff_position.catchment_id and k.state_code = staff_position.state_code
		))
	);

create policy state_changes on position_holder to longtable_app
	using (state_code = any ((select states_i_run())::text[])) with check (state_code = any ((select states_i_run())::text[]));

create policy managers_read on position_holder for select to longtable_app using (
	exists (select from staff_position p where p.id = position_id and p.catchment_id = any ((select catchments_i_manage())::uuid[]))
);

-- Which positions of a state are filled on a day, and since when the others are not: null when that is not known. Runs as
-- the keeper because names are locked; it tells none.
create function positions_held(of_state text, on_day date) returns table (id uuid, filled boolean, vacant_since date)
language sql stable security definer set search_path = public, pg_temp as $$
	select p.id, seen.filled, case when not seen.filled then greatest(lower(p.during), seen.last) end
	from staff_position p, lateral (
		select coalesce(bool_or(h.during @> on_day), false) as filled, max(upper(h.during)) filter (where upper(h.during) <= on_day) as last
		from position_holder h where h.position_id = p.id
	) seen
	where p.state_code = of_state and p.during @> on_day
$$;

revoke all on function positions_held(text, date) from public;
grant execute on function positions_held(text, date) to longtable_app;

-- Whoever keeps a state reads what was done to its positions, by whom, and takes it back.
create policy states_read_positions on change for select to longtable_app using (
	table_name in ('staff_position', 'position_holder')
	and coalesce(after, before) ->> 'state_code' = any ((select states_i_run())::text[])
);

create index change_of_positions on change ((coalesce(after, before) ->> 'state_code'))
	where table_name in ('staff_position', 'position_holder');

-- Who made changes that I may read, as before, and those of positions for whoever keeps their state.
create or replace function makers_of_changes(accounts uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
	select a.id, a.name
	from account a
	where a.id = any (accounts) and (
		a.id = setting_account() or i_administer()
		or exists (select from change c where c.account_id = a.id and c.body_id = any (bodies_i_see()))
		or exists (
			select from change c join county o on o.fips = coalesce(c.after, c.before) ->> 'county_fips'
			where c.account_id = a.id and c.table_name = 'catchment_county' and o.state_code = any (states_i_run())
		)
		or exists (
			select from change c
			where c.account_id = a.id and c.table_name in ('catchment', 'staff_position', 'position_holder')
				and coalesce(c.after, c.before) ->> 'state_code' = any (states_i_run())
		)
	)
$$;
