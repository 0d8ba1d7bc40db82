-- What bringing data in needs: ids that are a body's own, names compared as people read them, and rows written many at a time.

-- A body numbers its records as it likes; two bodies may use the same number.
alter table organization drop constraint organization_reference_key;
create unique index organization_reference on organization (coalesce(home_body_id, '00000000-0000-0000-0000-000000000000'), reference)
	where reference is not null;

-- A name with case, spaces and ways of writing an accent folded.
create function folded(name text) returns text language sql immutable strict parallel safe as $$
	select lower(btrim(regexp_replace(normalize(name, nfc), '\s+', ' ', 'g')))
$$;

create index organization_folded on organization (folded(name));
create index person_folded on person (body_id, folded(name));

-- Adds rows given as a JSON list of objects with the same keys; answers how many.
create function add_rows(target regclass, given jsonb) returns integer language plpgsql as $$
declare
	columns text := columns_to_write(target, given -> 0);
	added integer;
begin
	execute format(
		'insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, $1)', target, columns, columns, target
	) using given;
	get diagnostics added = row_count;
	return added;
end
$$;

-- Changes rows given as a JSON list of objects with an id (or fips) and the values to set; what is not given stays.
-- Answers the ids of those that were different.
create function change_rows(target regclass, given jsonb) returns setof text language plpgsql as $$
declare
	key text := key_of(target);
	columns text := columns_to_write(target, (
		select coalesce(jsonb_object_agg(k, true), '{}')
		from jsonb_array_elements(given) as g(value), jsonb_object_keys(g.value) as k
		where k <> key
	));
begin
	if columns is null then
		return;
	end if;
	-- Compared as stored bytes, because points have no order and therefore no plain comparison.
	return query execute format(
		'update %1$s t set (%2$s) = row(%3$s)
		from jsonb_array_elements($1) as g(value)
		where t.%4$I = (jsonb_populate_record(null::%1$s, g.value)).%4$I and jsonb_populate_record(t, g.value) *<> t
		returning t.%4$I::text',
		target, columns,
		(select string_agg(format('(jsonb_populate_record(t, g.value)).%s', c), ', ') from unnest(string_to_array(columns, ', ')) c),
		key
	) using given;
end
$$;

revoke all on function folded(text), add_rows(regclass, jsonb), change_rows(regclass, jsonb) from public;
grant execute on function folded(text), add_rows(regclass, jsonb), change_rows(regclass, jsonb) to longtable_app;
