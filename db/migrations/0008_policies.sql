-- Who sees and who changes which row. Default: nobody. Roles belong to accounts; app.account says whose transaction this is.
-- The functions below run as the keeper because account_role itself is locked; each answers only about the current account.

create function i_administer() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select exists (
		select from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.role = 'administrator' and a.disabled_at is null
	)
$$;

-- The bodies whose people I may see: as a member, as their coordinator, as administrator all.
create function bodies_i_see() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(array_agg(distinct b.id), '{}')
	from body b
	where i_administer() or exists (
		select from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.body_id = b.id and a.disabled_at is null
	)
$$;

-- The bodies I may change: as their coordinator, as administrator all.
create function bodies_i_run() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(array_agg(distinct b.id), '{}')
	from body b
	where i_administer() or exists (
		select from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.body_id = b.id and r.role = 'coordinator' and a.disabled_at is null
	)
$$;

-- The states whose places and collaboratives I may change: as state leadership, as administrator all.
create function states_i_run() returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(array_agg(distinct s.code), '{}')
	from state s
	where i_administer() or exists (
		select from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.state_code = s.code and r.role = 'state_leader' and a.disabled_at is null
	)
$$;

revoke all on function i_administer(), bodies_i_see(), bodies_i_run(), states_i_run() from public;
grant execute on function i_administer(), bodies_i_see(), bodies_i_run(), states_i_run() to longtable_app;

grant select, insert, update, delete on
	state, county, catchment, catchment_county, demand_point, body, body_county, sector, organization, location, service,
	service_at_location, service_area, person, membership, perspective, seat_template, template_seat, body_template, seat,
	seat_assignment, staff_assignment, meeting, attendance, account, account_role, session, token, attempt, finding, import, import_draft
to longtable_app;
grant select on change to longtable_app;
grant select, insert on event to longtable_app;

-- Public to read, changed by administrators.
do $$
declare
	target text;
begin
	foreach target in array array['sector', 'seat_template', 'template_seat', 'state'] loop
		execute format('create policy anyone_reads on %I for select to longtable_app using (true)', target);
		execute format(
			'create policy administrators_change on %I to longtable_app using ((select i_administer())) with check ((select i_administer()))',
			target
		);
	end loop;
end
$$;

-- Places are public; state leadership keeps those of its state.
create policy anyone_reads on county for select to longtable_app using (true);
create policy state_changes on county to longtable_app
	using (state_code = any ((select states_i_run())::text[])) with check (state_code = any ((select states_i_run())::text[]));

create policy anyone_reads on catchment for select to longtable_app using (true);
create policy state_changes on catchment to longtable_app
	using (state_code = any ((select states_i_run())::text[])) with check (state_code = any ((select states_i_run())::text[]));

create policy anyone_reads on catchment_county for select to longtable_app using (true);
create policy state_changes on catchment_county to longtable_app
	using (exists (select from county c where c.fips = county_fips and c.state_code = any ((select states_i_run())::text[])))
	with check (
		exists (select from county c where c.fips = county_fips and c.state_code = any ((select states_i_run())::text[]))
		and exists (select from catchment k where k.id = catchment_id and k.state_code = any ((select states_i_run())::text[]))
	);

create policy anyone_reads on demand_point for select to longtable_app using (true);
create policy leaders_change on demand_point to longtable_app
	using ((select cardinality(states_i_run())) > 0) with check ((select cardinality(states_i_run())) > 0);

-- A body's address, name and counties are public; its coordinator and its state keep them.
create policy anyone_reads on body for select to longtable_app using (true);
create policy coordinators_change on body for update to longtable_app
	using (id = any ((select bodies_i_run())::uuid[])) with check (id = any ((select bodies_i_run())::uuid[]));
create policy state_changes on body to longtable_app
	using (state_code = any ((select states_i_run())::text[])) with check (state_code = any ((select states_i_run())::text[]));

create policy anyone_reads on body_county for select to longtable_app using (true);
create policy coordinators_change on body_county to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));
create policy state_changes on body_county to longtable_app
	using (exists (select from body b where b.id = body_id and b.state_code = any ((select states_i_run())::text[])))
	with check (exists (select from body b where b.id = body_id and b.state_code = any ((select states_i_run())::text[])));

-- The directory is public except confidential locations; a record is changed by the body that keeps it.
do $$
declare
	target text;
begin
	foreach target in array array['organization', 'service', 'service_at_location', 'service_area', 'location'] loop
		execute format(
			'create policy keepers_change on %I to longtable_app
				using (home_body_id = any ((select bodies_i_run())::uuid[]) or (select i_administer()))
				with check (home_body_id = any ((select bodies_i_run())::uuid[]) or (select i_administer()))',
			target
		);
	end loop;
	foreach target in array array['organization', 'service', 'service_area'] loop
		execute format('create policy anyone_reads on %I for select to longtable_app using (true)', target);
	end loop;
end
$$;

create policy anyone_reads on location for select to longtable_app using (not confidential);
create policy anyone_reads on service_at_location for select to longtable_app
	using (exists (select from location l where l.id = location_id));

-- Seats are public as roles; who sits on them is seen by the body's own people.
do $$
declare
	target text;
begin
	foreach target in array array['seat', 'body_template'] loop
		execute format('create policy anyone_reads on %I for select to longtable_app using (true)', target);
	end loop;
	foreach target in array array['person', 'membership', 'seat_assignment', 'staff_assignment', 'meeting', 'attendance', 'finding', 'import'] loop
		execute format('create policy own_body_reads on %I for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]))', target);
	end loop;
	foreach target in array array[
		'seat', 'body_template', 'person', 'membership', 'perspective', 'seat_assignment', 'staff_assignment', 'meeting', 'attendance', 'finding'
	] loop
		execute format(
			'create policy coordinators_change on %I to longtable_app
				using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]))',
			target
		);
	end loop;
end
$$;

create policy members_read_what_was_opened on perspective for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]) and shown_to in ('members', 'public'));

-- An import belongs to its body; one without a body (counties, catchments, demand, the shared directory) to who made it.
create policy importers_change on import to longtable_app
	using (
		case when body_id is null
			then account_id = (select setting_account()) or (select i_administer())
			else body_id = any ((select bodies_i_run())::uuid[]) end
	)
	with check (
		case when body_id is null
			then account_id = (select setting_account()) or (select i_administer())
			else body_id = any ((select bodies_i_run())::uuid[]) end
	);
create policy own on import_draft to longtable_app
	using (account_id = (select setting_account())) with check (account_id = (select setting_account()));

-- The book of changes: coordinators read their body's pages, members those without anything personal.
create policy coordinators_read on change for select to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[]) or (select i_administer()));
create policy members_read on change for select to longtable_app using (
	body_id = any ((select bodies_i_see())::uuid[])
	and table_name in ('body', 'body_county', 'body_template', 'seat', 'meeting', 'organization')
);
create policy own_changes on change for select to longtable_app using (account_id = (select setting_account()));

create policy anyone_adds on event for insert to longtable_app with check (account_id is not distinct from (select setting_account()));
create policy administrators_read on event for select to longtable_app
	using ((select i_administer()) or body_id = any ((select bodies_i_run())::uuid[]));

-- Accounts: one's own, and all for administrators. Signing in itself goes through functions of its own.
create policy own on account for select to longtable_app using (id = (select setting_account()) or (select i_administer()));
create policy own_changes on account for update to longtable_app
	using (id = (select setting_account()) or (select i_administer()))
	with check (id = (select setting_account()) or (select i_administer()));
create policy administrators_add on account for insert to longtable_app with check ((select i_administer()));

create policy own on account_role for select to longtable_app
	using (account_id = (select setting_account()) or body_id = any ((select bodies_i_run())::uuid[]) or (select i_administer()));
create policy coordinators_change on account_role to longtable_app
	using ((select i_administer()) or (body_id = any ((select bodies_i_run())::uuid[]) and role in ('member', 'coordinator')))
	with check ((select i_administer()) or (body_id = any ((select bodies_i_run())::uuid[]) and role in ('member', 'coordinator')));

create policy own on session for select to longtable_app using (account_id = (select setting_account()));
create policy own_ends on session for delete to longtable_app using (account_id = (select setting_account()) or (select i_administer()));

create policy makers_read on token for select to longtable_app
	using (made_by = (select setting_account()) or (select i_administer()));
create policy makers_add on token for insert to longtable_app with check (
	made_by = (select setting_account()) and purpose = 'invitation'
	and ((select i_administer()) or (body_id = any ((select bodies_i_run())::uuid[]) and role in ('member', 'coordinator')))
);
create policy makers_end on token for delete to longtable_app
	using (made_by = (select setting_account()) or (select i_administer()));
