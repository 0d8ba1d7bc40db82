-- Signing in. Before anyone is known, row-level security shows nothing, so each step is a function that runs as the keeper
-- and answers one narrow question. Where a step proves who somebody is, the rest of its transaction is in their name.

-- The hash of a password leaves the database only through account_for_sign_in; e-mail, standing and demo are not changed by hand.
revoke select, insert, update, delete on account from longtable_app;
grant select (id, email, name, language, demo, disabled_at, created_at, version) on account to longtable_app;
grant update (name, language, password_hash) on account to longtable_app;

revoke select, insert, update on session from longtable_app;
grant select (id, account_id, created_at, used_at, expires_at, device) on session to longtable_app;
grant update (used_at, expires_at) on session to longtable_app;

revoke select, update on token from longtable_app;
grant select (
	id, purpose, account_id, email, name, role, body_id, catchment_id, state_code, made_by, created_at, expires_at, used_at
) on token to longtable_app;

revoke all on attempt from longtable_app;

-- A person is linked to a role only inside the role's body.
alter table account_role add constraint person_of_a_body check (person_id is null or body_id is not null);

-- An invitation is for a role that an account could hold.
alter table token add constraint invitation_to_one_place check (
	purpose <> 'invitation' or (
		email is not null and role is not null
		and role in ('member', 'coordinator', 'catchment_manager', 'state_leader', 'administrator')
		and (role in ('member', 'coordinator')) = (body_id is not null)
		and (role = 'catchment_manager') = (catchment_id is not null)
		and (role = 'state_leader') = (state_code is not null)
	)
);

create function account_for_sign_in(given_email citext) returns table (id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
	select a.id, a.password_hash from account a
	where a.email = given_email and a.disabled_at is null and a.password_hash is not null
$$;

create function start_session(session_id text, hash bytea, of_account uuid, at timestamptz, until timestamptz, on_device text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform set_config('app.account', of_account::text, true);
	insert into session (id, secret_hash, account_id, created_at, used_at, expires_at, device)
	values (session_id, hash, of_account, at, at, until, on_device);
end
$$;

-- Who a session belongs to and what they may do at this moment: one question for each request.
create function find_session(session_id text, at timestamptz)
returns table (
	id text, secret_hash bytea, created_at timestamptz, used_at timestamptz,
	account_id uuid, email text, name text, language text, roles jsonb
)
language sql stable security definer set search_path = public, pg_temp as $$
	select s.id, s.secret_hash, s.created_at, s.used_at, a.id, a.email::text, a.name, a.language, coalesce((
		select jsonb_agg(jsonb_build_object(
			'role', r.role, 'body', b.slug, 'bodyId', r.body_id, 'stateCode', r.state_code, 'catchmentId', r.catchment_id
		) order by r.role, b.slug)
		from account_role r left join body b on b.id = r.body_id
		where r.account_id = a.id
	), '[]')
	from session s join account a on a.id = s.account_id
	where s.id = session_id and s.expires_at > at and a.disabled_at is null
$$;

create function count_attempt(of_bucket text, at timestamptz, within interval) returns table (tries integer, since timestamptz)
language sql security definer set search_path = public, pg_temp as $$
	insert into attempt as a (bucket, tries, since) values (of_bucket, 1, at)
	on conflict (bucket) do update set
		tries = case when a.since + within <= at then 1 else least(a.tries + 1, 1000000) end,
		since = case when a.since + within <= at then at else a.since end
	returning a.tries, a.since
$$;

create function forget_attempts(of_bucket text) returns void
language sql security definer set search_path = public, pg_temp as $$
	delete from attempt where bucket = of_bucket
$$;

-- What a link is for, told only to who holds it.
create function find_token(token_id text, hash bytea, at timestamptz)
returns table (purpose text, email text, name text, role text, body_name text, has_account boolean)
language sql stable security definer set search_path = public, pg_temp as $$
	select t.purpose, t.email::text, t.name, t.role, b.name, exists (select from account a where a.email = t.email)
	from token t left join body b on b.id = t.body_id
	where t.id = token_id and t.secret_hash = hash and t.used_at is null and t.expires_at > at
$$;

create function use_token(token_id text, hash bytea, for_purpose text, at timestamptz) returns token
language sql security definer set search_path = public, pg_temp as $$
	update token set used_at = at
	where id = token_id and secret_hash = hash and purpose = for_purpose and used_at is null and expires_at > at
	returning *
$$;

-- Answers to whom the link should be sent, or nothing. A demo account's password is public, and stays.
create function start_reset(given_email citext, token_id text, hash bytea, at timestamptz, until timestamptz)
returns table (email text, name text, language text)
language sql security definer set search_path = public, pg_temp as $$
	with found as (
		select a.* from account a where a.email = given_email and a.disabled_at is null and a.password_hash is not null and not a.demo
	),
	made as (
		insert into token (id, secret_hash, purpose, account_id, created_at, expires_at)
		select token_id, hash, 'reset', f.id, at, until from found f
	)
	select f.email::text, f.name, f.language from found f
$$;

create function reset_password(token_id text, hash bytea, new_password_hash text, at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	of_account uuid := (use_token(token_id, hash, 'reset', at)).account_id;
begin
	if of_account is null then
		return null;
	end if;
	perform set_config('app.account', of_account::text, true);
	update account set password_hash = new_password_hash where id = of_account and disabled_at is null;
	delete from session where account_id = of_account;
	delete from token where account_id = of_account and purpose = 'reset';
	return of_account;
end
$$;

-- An invitation counts only while the one who made it could still make it. Somebody who has an account already must be
-- signed in to it: a link never sets the password of an existing account.
create function accept_invitation(token_id text, hash bytea, given_name text, new_password_hash text, given_language text, at timestamptz)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
	invited token;
	of_account uuid;
begin
	select * into invited from token t
	where t.id = token_id and t.secret_hash = hash and t.purpose = 'invitation' and t.used_at is null and t.expires_at > at
		and exists (
			select from account_role r join account a on a.id = r.account_id
			where r.account_id = t.made_by and a.disabled_at is null
				and (r.role = 'administrator' or (r.role = 'coordinator' and r.body_id = t.body_id and t.role in ('member', 'coordinator')))
		)
	for update;
	select a.id into of_account from account a where a.email = invited.email;
	if invited.id is null or (of_account is not null and of_account is distinct from setting_account()) then
		return null;
	end if;
	if of_account is null then
		if new_password_hash is null then
			return null;
		end if;
		insert into account (email, name, password_hash, language) values (invited.email, given_name, new_password_hash, given_language)
		returning id into of_account;
	end if;
	perform set_config('app.account', of_account::text, true);
	insert into account_role (account_id, role, body_id, catchment_id, state_code)
	values (of_account, invited.role, invited.body_id, invited.catchment_id, invited.state_code)
	on conflict do nothing;
	update token set used_at = at where id = invited.id;
	return of_account;
end
$$;

create function an_administrator_exists() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select from account_role where role = 'administrator')
$$;

-- The first administrator's token exists only while nobody administers; a new one replaces the last.
create function issue_administrator_token(token_id text, hash bytea, at timestamptz, until timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if an_administrator_exists() then
		return false;
	end if;
	delete from token where purpose = 'administrator';
	insert into token (id, secret_hash, purpose, created_at, expires_at) values (token_id, hash, 'administrator', at, until);
	return true;
end
$$;

create function set_up_administrator(
	token_id text, hash bytea, given_email citext, given_name text, new_password_hash text, given_language text, at timestamptz
) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
	of_account uuid;
begin
	if an_administrator_exists() or (use_token(token_id, hash, 'administrator', at)).id is null then
		return null;
	end if;
	insert into account (email, name, password_hash, language) values (given_email, given_name, new_password_hash, given_language)
	returning id into of_account;
	perform set_config('app.account', of_account::text, true);
	insert into account_role (account_id, role) values (of_account, 'administrator');
	return of_account;
end
$$;

-- Disables an account, or lets it in again. Nobody disables themselves, so an administrator always remains.
create function disable_account(of_account uuid, disabled boolean, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if not i_administer() or of_account = setting_account() then
		raise insufficient_privilege;
	end if;
	update account set disabled_at = case when disabled then coalesce(disabled_at, at) end where id = of_account;
	if disabled then
		delete from session where account_id = of_account;
		delete from token where account_id = of_account or made_by = of_account and used_at is null;
	end if;
	return exists (select from account where id = of_account);
end
$$;

-- Removes what is over, so that nothing about a visit is kept longer than it serves.
create function sweep(at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
	delete from session where expires_at <= at;
	delete from token where expires_at <= at - interval '30 days';
	delete from attempt where since < at - interval '1 day';
	delete from import_draft where made_at < at - interval '1 hour';
$$;

-- A change of roles or password ends the sessions that were started before it.
create function end_sessions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_op <> 'INSERT' then
		delete from session where account_id = old.account_id;
	end if;
	if tg_op <> 'DELETE' then
		delete from session where account_id = new.account_id;
	end if;
	return null;
end
$$;

create trigger end_sessions after insert or update or delete on account_role for each row execute function end_sessions();

revoke all on function end_sessions(), use_token(text, bytea, text, timestamptz) from public;

do $$
declare
	step regprocedure;
begin
	foreach step in array array[
		'account_for_sign_in(citext)', 'start_session(text, bytea, uuid, timestamptz, timestamptz, text)', 'find_session(text, timestamptz)',
		'count_attempt(text, timestamptz, interval)', 'forget_attempts(text)', 'find_token(text, bytea, timestamptz)',
		'start_reset(citext, text, bytea, timestamptz, timestamptz)', 'reset_password(text, bytea, text, timestamptz)',
		'accept_invitation(text, bytea, text, text, text, timestamptz)', 'an_administrator_exists()',
		'issue_administrator_token(text, bytea, timestamptz, timestamptz)',
		'set_up_administrator(text, bytea, citext, text, text, text, timestamptz)',
		'disable_account(uuid, boolean, timestamptz)', 'sweep(timestamptz)'
	]::regprocedure[] loop
		execute format('revoke all on function %s from public', step);
		execute format('grant execute on function %s to longtable_app', step);
	end loop;
end
$$;

-- What the first policies left too wide or too narrow.

create policy own_slides on session for update to longtable_app
	using (account_id = (select setting_account())) with check (account_id = (select setting_account()));

-- A deletion only reaches rows that can be seen.
create policy administrators_read on session for select to longtable_app using ((select i_administer()));

create policy coordinators_read on account for select to longtable_app using (
	exists (select from account_role r where r.account_id = account.id and r.body_id = any ((select bodies_i_run())::uuid[]))
);

-- An administrator cannot stop being one alone, so one always remains.
create policy not_by_oneself on account_role as restrictive for delete to longtable_app
	using (not (role = 'administrator' and account_id = (select setting_account())));
create policy not_changed_by_oneself on account_role as restrictive for update to longtable_app
	using (not (role = 'administrator' and account_id = (select setting_account())));

-- Who lost a role no longer reads what they once wrote there.
drop policy own_changes on change;
create policy own_changes on change for select to longtable_app using (
	account_id = (select setting_account()) and (body_id is null or body_id = any ((select bodies_i_see())::uuid[]))
);
