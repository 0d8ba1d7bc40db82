-- Reading the book, and taking back what one action did.

create index change_of_account on change (account_id, body_id);

-- Who made changes that I may read. Accounts themselves are seen only by their owners and by administrators.
create function makers_of_changes(accounts uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
	select a.id, a.name
	from account a
	where a.id = any (accounts) and (
		a.id = setting_account() or i_administer()
		or exists (select from change c where c.account_id = a.id and c.body_id = any (bodies_i_see()))
	)
$$;

-- The changes that belong together with one, latest first, without those already taken back. What one action wrote is
-- taken back whole; of an import only what it did to this record, because an import is undone as a whole elsewhere.
-- Findings follow from the rest and are judged again; what the program itself filled in is nobody's action to take back. A
-- transaction's number may come again after a restore, its time does not.
create function changes_with(of_change bigint) returns setof change language sql stable as $$
	select c.*
	from change one
	join change c on c.transaction_id = one.transaction_id and c.made_at = one.made_at
	where one.id = of_change
		and c.table_name not in ('import', 'finding', 'account', 'account_role')
		and (c.account_id is not null or c.import_id is not null)
		and (one.import_id is null or (c.table_name = one.table_name and c.record_id = one.record_id))
		and not exists (
			select from change u where u.undoes = c.id and not exists (select from change again where again.undoes = u.id)
		)
	order by c.id desc
$$;

-- Takes back a change with all that belongs to it, or nothing: answers what stands in the way, once per record; empty when
-- it is done. A change nobody may see, or that was taken back before, is itself in the way.
create function undo_change(of_change bigint)
returns table (table_name text, record_id text, reason text)
language plpgsql as $$
declare
	entry change;
	why text;
	done integer := 0;
	obstacles jsonb := '[]';
begin
	begin
		for entry in select * from changes_with(of_change) loop
			done := done + 1;
			why := reverse_change(entry.id);
			if why is not null then
				obstacles := obstacles || jsonb_build_object('table_name', entry.table_name, 'record_id', entry.record_id, 'reason', why);
			end if;
		end loop;
		if done = 0 then
			obstacles := coalesce(
				(select jsonb_build_array(jsonb_build_object(
					'table_name', c.table_name, 'record_id', c.record_id, 'reason', 'undone_before'
				)) from change c where c.id = of_change),
				jsonb_build_array(jsonb_build_object('reason', 'unknown'))
			);
		end if;
		if obstacles <> '[]' then
			raise exception using errcode = 'LT001', message = 'something stands in the way';
		end if;
	exception
		when sqlstate 'LT001' then null;
	end;
	return query
		select distinct on (o.table_name, o.record_id) o.table_name, o.record_id, o.reason
		from jsonb_to_recordset(obstacles) as o(table_name text, record_id text, reason text)
		order by o.table_name, o.record_id;
end
$$;

revoke all on function makers_of_changes(uuid[]), changes_with(bigint), undo_change(bigint) from public;
grant execute on function makers_of_changes(uuid[]), changes_with(bigint), undo_change(bigint) to longtable_app;
