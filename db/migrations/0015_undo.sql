-- Taking back what was written: one change, or everything one import did. Both run as whoever asks, so that nobody takes
-- back what they could not have changed by hand.

-- Deleting what an import added must not read whole tables to learn that nothing points at it.
create index organization_parent on organization (parent_id) where parent_id is not null;
create index staff_assignment_employer on staff_assignment (employer_id) where employer_id is not null;
create index service_at_location_location on service_at_location (location_id);
create index membership_alternate on membership (alternate_of) where alternate_of is not null;
create index change_undone on change (undoes) where undoes is not null;

-- The columns of a table that may be written, out of the keys of some values.
create function columns_to_write(target regclass, from_values jsonb) returns text language sql stable as $$
	select string_agg(quote_ident(attname), ', ' order by attnum)
	from pg_attribute
	where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '' and from_values ? attname
$$;

-- The column by which the book names a record of a table.
create function key_of(target regclass) returns text language sql stable as $$
	select attname::text from pg_attribute
	where attrelid = target and attname in ('id', 'fips', 'code') and attnum > 0 and not attisdropped
	order by array_position(array['id', 'fips', 'code'], attname::text) limit 1
$$;

-- Whether a row still says what the book wrote after a change. The running version does not count, nor do columns that
-- came or went since, nor those the book leaves out.
create function still_as_written(present jsonb, written jsonb) returns boolean language sql immutable as $$
	select coalesce(bool_and(present -> key is not distinct from value), true)
	from jsonb_each(written - 'version')
	where present ? key
$$;

-- Puts one record back to how it was before a change. Answers null when done, otherwise why not:
-- unknown (no such change, or not mine to see), changed_since, gone, in_use, taken, not_allowed.
create function reverse_change(change_id bigint) returns text language plpgsql as $$
declare
	entry change;
	target regclass;
	key text;
	present jsonb;
	columns text;
	touched integer;
begin
	select * into entry from change where id = change_id;
	if not found then
		return 'unknown';
	end if;
	target := to_regclass(quote_ident(entry.table_name));
	key := key_of(target);

	execute format('select to_jsonb(t) from %s t where %I::text = $1 for update', target, key) into present using entry.record_id;
	if entry.action = 'remove' and present is not null then
		return 'taken';
	elsif entry.action <> 'remove' and present is null then
		return 'gone';
	elsif entry.action <> 'remove' and not still_as_written(present, entry.after) then
		return 'changed_since';
	end if;

	perform set_config('app.undoes', change_id::text, true);
	begin
		if entry.action = 'add' then
			execute format('delete from %s where %I::text = $1', target, key) using entry.record_id;
		elsif entry.action = 'remove' then
			columns := columns_to_write(target, entry.before - 'version');
			execute format(
				'insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1)', target, columns, columns, target
			) using entry.before;
		else
			-- Only what this change touched: the book does not hold every column.
			columns := columns_to_write(target, (
				select coalesce(jsonb_object_agg(b.key, b.value), '{}') from jsonb_each(entry.before - 'version') b
				where b.value is distinct from entry.after -> b.key
			));
			if columns is null then
				perform set_config('app.undoes', '', true);
				return null;
			end if;
			execute format(
				'update %s t set (%s) = (select %s from jsonb_populate_record(t, $1) n) where %I::text = $2',
				target, columns, 'n.' || replace(columns, ', ', ', n.'), key
			) using entry.before, entry.record_id;
		end if;
		get diagnostics touched = row_count;
	exception
		when foreign_key_violation then
			perform set_config('app.undoes', '', true);
			return 'in_use';
		when unique_violation or exclusion_violation then
			perform set_config('app.undoes', '', true);
			return 'taken';
		when insufficient_privilege then
			perform set_config('app.undoes', '', true);
			return 'not_allowed';
	end;
	perform set_config('app.undoes', '', true);
	return case when touched = 0 then 'not_allowed' end;
end
$$;

-- The changes of an import that still stand, latest first: not yet taken back one by one.
create function standing_changes(of_import uuid) returns setof change language sql stable as $$
	select c.* from change c
	where c.import_id = of_import and c.table_name not in ('import', 'finding')
		and not exists (
			select from change u where u.undoes = c.id and not exists (select from change again where again.undoes = u.id)
		)
	order by c.id desc
$$;

-- Takes back everything an import did, or nothing: answers what stands in the way, once per record; empty when it is done.
create function undo_import(of_import uuid)
returns table (change_id bigint, table_name text, record_id text, name text, reason text)
language plpgsql as $$
declare
	entry change;
	why text;
	obstacles jsonb := '[]';
begin
	perform set_config('app.import', '', true);
	begin
		for entry in select * from standing_changes(of_import) loop
			why := reverse_change(entry.id);
			if why is not null then
				obstacles := obstacles || jsonb_build_object(
					'change_id', entry.id, 'table_name', entry.table_name, 'record_id', entry.record_id,
					'name', coalesce(entry.after ->> 'name', entry.after ->> 'label', entry.after ->> 'held_on'), 'reason', why
				);
			end if;
		end loop;
		if obstacles = '[]' then
			update import set undone_at = now(), undone_by = setting_account() where id = of_import and undone_at is null;
		else
			raise exception using errcode = 'LT001', message = 'something stands in the way';
		end if;
	exception
		when sqlstate 'LT001' then null;
	end;
	return query
		select distinct on (o.table_name, o.record_id) o.change_id, o.table_name, o.record_id, o.name, o.reason
		from jsonb_to_recordset(obstacles) as o(change_id bigint, table_name text, record_id text, name text, reason text)
		order by o.table_name, o.record_id, o.change_id desc;
end
$$;

revoke all on function columns_to_write(regclass, jsonb), key_of(regclass), still_as_written(jsonb, jsonb), reverse_change(bigint),
	standing_changes(uuid), undo_import(uuid) from public;
grant execute on function columns_to_write(regclass, jsonb), key_of(regclass), still_as_written(jsonb, jsonb), reverse_change(bigint),
	standing_changes(uuid), undo_import(uuid) to longtable_app;
