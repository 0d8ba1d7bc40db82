-- Catchments are kept by hand too: whoever keeps a state reads what was done to its catchments, by whom, and takes it back.

create policy states_read_catchments on change for select to longtable_app using (
	table_name in ('catchment', 'catchment_county') and (
		coalesce(after, before) ->> 'state_code' = any ((select states_i_run())::text[])
		or coalesce(after, before) ->> 'county_fips' in (select c.fips from county c where c.state_code = any ((select states_i_run())::text[]))
	)
);

create index change_of_catchment on change ((coalesce(after, before) ->> 'catchment_id')) where table_name = 'catchment_county';

-- Who made changes that I may read, as before, and those of catchments for whoever keeps their state.
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
			where c.account_id = a.id and c.table_name = 'catchment'
				and coalesce(c.after, c.before) ->> 'state_code' = any (states_i_run())
		)
	)
$$;
