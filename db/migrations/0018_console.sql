-- Whoever signs in to the database as its keeper, at the console of the machine, and in nobody's name, administers.
-- The application never does: it signs in as a role that keeps nothing.

create or replace function i_administer() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select (setting_account() is null and session_user = current_user) or exists (
		select from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.role = 'administrator' and a.disabled_at is null
	)
$$;
