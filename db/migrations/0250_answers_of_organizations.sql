-- What organizations say of each other is for their table's coordinator and for the two. Until now whoever administers the
-- instance read it too. Administrators who coordinate a table as well hold that role like everybody, and their table sees it.

-- The bodies whose coordinator the current account is, administrator or not. The keeper at the console may everything.
create function bodies_i_coordinate() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select case when setting_account() is null and session_user = current_user then array(select id from body) else array(
		select distinct r.body_id
		from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.body_id is not null and r.role = 'coordinator' and a.disabled_at is null
	) end
$$;

revoke all on function bodies_i_coordinate() from public;
grant execute on function bodies_i_coordinate() to longtable_app;

drop policy coordinators_change on tie_report;
create policy coordinators_change on tie_report to longtable_app
	using (body_id = any ((select bodies_i_coordinate())::uuid[]))
	with check (body_id = any ((select bodies_i_coordinate())::uuid[]));

drop policy coordinators_add on tie_rating;
create policy coordinators_add on tie_rating for insert to longtable_app
	with check (body_id = any ((select bodies_i_coordinate())::uuid[]));

drop policy disputes_stay_between_two on finding;
create policy disputes_stay_between_two on finding as restrictive for select to longtable_app using (
	kind <> 'network_disputed'
	or body_id = any ((select bodies_i_coordinate())::uuid[])
	or exists (
		select from organizations_i_speak_for() s
		where s.body_id = finding.body_id and finding.facts -> 'organizations' ? s.organization_id::text
	)
);

-- The book tells nobody more than the records do.
create policy answers_stay_with_coordinators on change as restrictive for select to longtable_app using (
	(table_name <> 'tie_report' and (table_name <> 'finding' or coalesce(after, before) ->> 'kind' <> 'network_disputed'))
	or body_id = any ((select bodies_i_coordinate())::uuid[])
);

create or replace function may_know_wave(of_wave uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select exists (
		select from wave w
		where w.id = of_wave and (w.closes_on <= current_date or w.body_id = any ((select bodies_i_coordinate())::uuid[]))
	)
$$;

-- A file of ties holds such answers, so it is brought in, seen among those brought in, and taken back by coordinators too.
create policy ties_are_for_coordinators on import as restrictive to longtable_app
	using (kind not in ('ties', 'graph') or body_id = any ((select bodies_i_coordinate())::uuid[]))
	with check (kind not in ('ties', 'graph') or body_id = any ((select bodies_i_coordinate())::uuid[]));
