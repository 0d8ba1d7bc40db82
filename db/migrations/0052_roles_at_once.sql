-- The same answers as before, from the roles of the account alone: it was asked anew for each body there is whether the
-- account administers.

create or replace function bodies_i_see() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select case when i_administer() then array(select id from body) else array(
		select distinct r.body_id
		from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.body_id is not null and a.disabled_at is null
	) end
$$;

create or replace function bodies_i_run() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select case when i_administer() then array(select id from body) else array(
		select distinct r.body_id
		from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.body_id is not null and r.role = 'coordinator' and a.disabled_at is null
	) end
$$;

create or replace function states_i_run() returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
	select case when i_administer() then array(select code from state) else array(
		select distinct r.state_code
		from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.state_code is not null and r.role = 'state_leader' and a.disabled_at is null
	) end
$$;
