-- What a state does for working together in each catchment: one row for each day on which something about one of four
-- strategies was decided or changed. It is about no person: everyone reads it, who leads the state keeps it.

create table state_support (
	id uuid primary key default gen_random_uuid(),
	state_code text not null references state,
	catchment_id uuid not null references catchment,
	strategy text not null check (strategy in ('contract', 'assistance', 'compensation', 'rate')),
	status text not null check (status in ('planned', 'under_way', 'in_place', 'ended')),
	on_day date not null,
	note text check (btrim(note) <> ''),
	invented boolean not null default false,
	version integer not null default 1,
	unique (state_code, id),
	constraint one_standing_a_day unique (catchment_id, strategy, on_day)
);

create index state_support_state on state_support (state_code);

select keep('state_support');
grant select, insert, update, delete on state_support to longtable_app;

create policy anyone_reads on state_support for select to longtable_app using (true);

create policy state_changes on state_support to longtable_app
	using (state_code = any ((select states_i_run())::text[]))
	with check (
		state_code = any ((select states_i_run())::text[])
		and exists (select from catchment k where k.id = catchment_id and k.state_code = state_support.state_code)
	);

-- Whoever keeps a state reads what was done to its support, by whom, and takes it back.
create policy states_read_support on change for select to longtable_app using (
	table_name = 'state_support' and coalesce(after, before) ->> 'state_code' = any ((select states_i_run())::text[])
);

create index change_of_support on change ((coalesce(after, before) ->> 'state_code')) where table_name = 'state_support';

-- Who made changes that I may read, as before, and those of a state's support for whoever keeps it.
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
			where c.account_id = a.id and c.table_name in ('catchment', 'staff_position', 'position_holder', 'state_support')
				and coalesce(c.after, c.before) ->> 'state_code' = any (states_i_run())
		)
	)
$$;
