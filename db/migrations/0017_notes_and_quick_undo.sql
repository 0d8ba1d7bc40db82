-- Columns of a file that have no place of their own are kept as notes wherever rows are brought in.

alter table attendance add column notes jsonb not null default '{}';
alter table catchment_county add column notes jsonb not null default '{}';

-- The uuid that a text is, or nothing when it is none.
create function try_uuid(given text) returns uuid language sql immutable strict parallel safe as $$
	select case when given ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then given::uuid end
$$;

revoke all on function try_uuid(text) from public;
grant execute on function try_uuid(text) to longtable_app;

-- Putting one record back, as before, but finding it by the index of its key.
create or replace function reverse_change(change_id bigint) returns text language plpgsql as $$
declare
	entry change;
	target regclass;
	found_by text;
	present jsonb;
	columns text;
	touched integer;
begin
	select * into entry from change where id = change_id;
	if not found then
		return 'unknown';
	end if;
	target := to_regclass(quote_ident(entry.table_name));
	found_by := format('%I = $1::%s', key_of(target), (
		select atttypid::regtype from pg_attribute where attrelid = target and attname = key_of(target)
	));

	execute format('select to_jsonb(t) from %s t where %s for update', target, found_by) into present using entry.record_id;
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
			execute format('delete from %s where %s', target, found_by) using entry.record_id;
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
				'update %s t set (%s) = (select %s from jsonb_populate_record(t, $2) n) where %s',
				target, columns, 'n.' || replace(columns, ', ', ', n.'), found_by
			) using entry.record_id, entry.before;
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

-- Writes beside each page that this transaction just added to the book which change of the import it undoes. Runs as the
-- keeper because nobody else may write to the book; it links only pages of the same record, and only to an import's.
create function mark_undone(changes bigint[]) returns void language sql security definer set search_path = public, pg_temp as $$
	update change u set undoes = c.id
	from change c
	where c.id = any (changes) and c.import_id is not null
		and u.transaction_id = pg_current_xact_id()::text and u.undoes is null and u.id > c.id
		and u.table_name = c.table_name and u.record_id = c.record_id and u.import_id is null
$$;

-- The values that a change replaced, without those it left alone.
create function replaced(before jsonb, after jsonb) returns jsonb language sql immutable as $$
	select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(before - 'version') where value is distinct from after -> key
$$;

-- Takes back many changes of one table and one action at once, each of another record; false when any of them resists,
-- and then none is taken back.
create function reverse_together(of_table text, of_action text, changes bigint[]) returns boolean language plpgsql as $$
declare
	target regclass := to_regclass(quote_ident(of_table));
	matching text := format('c.id = any ($1) and t.%I = c.record_id::%s and still_as_written(to_jsonb(t), c.after)', key_of(target), (
		select atttypid::regtype from pg_attribute where attrelid = target and attname = key_of(target)
	));
	columns text;
	touched integer;
begin
	if of_action = 'add' then
		execute format('delete from %s t using change c where %s', target, matching) using changes;
	elsif of_action = 'change' then
		columns := columns_to_write(target, (
			select coalesce(jsonb_object_agg(k, true), '{}')
			from change c, jsonb_object_keys(replaced(c.before, c.after)) as k
			where c.id = any (changes)
		));
		execute format(
			'update %s t set (%s) = (select %s from jsonb_populate_record(t, replaced(c.before, c.after)) n) from change c where %s',
			target, columns, 'n.' || replace(columns, ', ', ', n.'), matching
		) using changes;
	else
		return false;
	end if;
	get diagnostics touched = row_count;
	if touched <> cardinality(changes) then
		raise exception using errcode = 'LT002', message = 'some resist';
	end if;
	perform mark_undone(changes);
	return true;
exception
	when sqlstate 'LT002' or integrity_constraint_violation or insufficient_privilege then
		return false;
end
$$;

-- Takes back changes one by one, latest first, and answers those that resist.
create function reverse_singly(changes bigint[]) returns jsonb language plpgsql as $$
declare
	entry change;
	why text;
	obstacles jsonb := '[]';
begin
	for entry in select * from change where id = any (changes) order by id desc loop
		why := reverse_change(entry.id);
		if why is not null then
			obstacles := obstacles || jsonb_build_object(
				'change_id', entry.id, 'table_name', entry.table_name, 'record_id', entry.record_id,
				'name', coalesce(entry.after ->> 'name', entry.after ->> 'label', entry.after ->> 'held_on'), 'reason', why
			);
		end if;
	end loop;
	return obstacles;
end
$$;

create or replace function undo_import(of_import uuid)
returns table (change_id bigint, table_name text, record_id text, name text, reason text)
language plpgsql as $$
declare
	run record;
	obstacles jsonb := '[]';
begin
	perform set_config('app.import', '', true);
	begin
		for run in
			with marked as (
				select c.*, (c.table_name, c.action) is distinct from lag((c.table_name, c.action)) over (order by c.id desc) as begins
				from standing_changes(of_import) c
			),
			numbered as (select m.*, count(*) filter (where begins) over (order by m.id desc) as number from marked m)
			select n.table_name, n.action, array_agg(n.id) as changes, count(distinct n.record_id) = count(*) as each_once
			from numbered n
			group by n.number, n.table_name, n.action
			order by n.number
		loop
			if not (run.each_once and reverse_together(run.table_name, run.action, run.changes)) then
				obstacles := obstacles || reverse_singly(run.changes);
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

revoke all on function mark_undone(bigint[]), replaced(jsonb, jsonb), reverse_together(text, text, bigint[]),
	reverse_singly(bigint[]) from public;
grant execute on function mark_undone(bigint[]), replaced(jsonb, jsonb), reverse_together(text, text, bigint[]), reverse_singly(bigint[]) to longtable_app;
