-- A body is added by who keeps its state, or its parent: a committee or a team by the coordinator of the body it belongs
-- to. Whoever adds it coordinates it, because nobody else could let anyone in.

create function add_body(
	new_slug text, new_name text, new_type text, new_state text, new_parent uuid, new_purpose text, new_meets text, new_founded_on date,
	new_counties text[]
) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	added uuid;
begin
	if not (i_administer() or new_state = any (states_i_run()) or coalesce(new_parent = any (bodies_i_run()), false)) then
		raise insufficient_privilege using message = 'This body is not yours to add.';
	end if;
	if exists (select from unnest(new_counties) f where not exists (select from county c where c.fips = f and c.state_code = new_state))
		or exists (select from body where id = new_parent and state_code <> new_state) then
		raise foreign_key_violation using message = 'A body and its counties lie in one state.';
	end if;
	insert into body (slug, name, type, state_code, parent_body_id, purpose, meets, founded_on)
	values (new_slug, new_name, new_type, new_state, new_parent, new_purpose, new_meets, new_founded_on)
	returning id into added;
	insert into body_county (body_id, county_fips) select added, f from unnest(new_counties) f;
	if setting_account() is not null and not i_administer() then
		insert into account_role (account_id, role, body_id) values (setting_account(), 'coordinator', added);
	end if;
	return added;
end
$$;

revoke all on function add_body(text, text, text, text, uuid, text, text, date, text[]) from public;
grant execute on function add_body(text, text, text, text, uuid, text, text, date, text[]) to longtable_app;

-- A change of roles ends the sessions that were started before it, except the role in a body that this very transaction adds.
create or replace function end_sessions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_op = 'INSERT' and new.account_id = setting_account()
		and exists (select from body b where b.id = new.body_id and b.xmin = pg_current_xact_id()::xid) then
		return null;
	end if;
	if tg_op <> 'INSERT' then
		delete from session where account_id = old.account_id;
	end if;
	if tg_op <> 'DELETE' then
		delete from session where account_id = new.account_id;
	end if;
	return null;
end
$$;
