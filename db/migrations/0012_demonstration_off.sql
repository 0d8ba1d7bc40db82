-- An administrator of the demonstration counts only while the demonstration is on.

create or replace function an_administrator_exists() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select exists (
		select from account_role r join account a on a.id = r.account_id
		where r.role = 'administrator' and not (a.demo and a.disabled_at is not null)
	)
$$;
