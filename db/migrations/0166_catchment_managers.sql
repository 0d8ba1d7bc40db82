-- Who manages a catchment keeps it: its name, days, outline and counties, as its state does. Counties of other catchments they
-- cannot take; who keeps the state moves those.

create function catchments_i_manage() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
	select array(
		select distinct r.catchment_id
		from account_role r join account a on a.id = r.account_id
		where r.account_id = setting_account() and r.role = 'catchment_manager' and a.disabled_at is null
	)
$$;

revoke all on function catchments_i_manage() from public;
grant execute on function catchments_i_manage() to longtable_app;

create policy managers_change on catchment for update to longtable_app
	using (id = any ((select catchments_i_manage())::uuid[])) with check (id = any ((select catchments_i_manage())::uuid[]));

create policy managers_change on catchment_county to longtable_app
	using (catchment_id = any ((select catchments_i_manage())::uuid[]))
	with check (
		catchment_id = any ((select catchments_i_manage())::uuid[])
		and exists (select from county c join catchment k on k.state_code = c.state_code where c.fips = county_fips and k.id = catchment_id)
	);

-- A catchment stays in its state, whoever changes it.
create function catchment_stays_in_state() returns trigger language plpgsql as $$
begin
	if new.state_code <> old.state_code then
		raise exception using errcode = '42501', message = 'a catchment stays in its state';
	end if;
	return new;
end
$$;

revoke all on function catchment_stays_in_state() from public;
create trigger stays_in_state before update of state_code on catchment for each row execute function catchment_stays_in_state();

create policy managers_read_catchments on change for select to longtable_app using (
	table_name in ('catchment', 'catchment_county')
	and coalesce(after, before) ->> case table_name when 'catchment' then 'id' else 'catchment_id' end
		= any ((select catchments_i_manage())::uuid[]::text[])
);
