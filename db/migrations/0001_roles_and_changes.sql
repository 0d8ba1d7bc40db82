-- Who may do what in the database, and the book in which every change is written.

create extension if not exists btree_gist;
create extension if not exists citext;
create extension if not exists pg_trgm;

-- Roles belong to the whole server, so another database may be making this one at the same moment.
do $$
begin
	if not exists (select from pg_roles where rolname = 'longtable_app') then
		create role longtable_app nologin;
	end if;
exception
	when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema public to longtable_app;

-- Settings of one transaction. An unset setting reads as '' after its first use, hence nullif.
create function setting_account() returns uuid language sql stable parallel safe as
	$$ select nullif(current_setting('app.account', true), '')::uuid $$;

create function setting_import() returns uuid language sql stable parallel safe as
	$$ select nullif(current_setting('app.import', true), '')::uuid $$;

create table change (
	id bigint generated always as identity primary key,
	made_at timestamptz not null default now(),
	account_id uuid,
	body_id uuid,
	table_name text not null,
	record_id text not null,
	action text not null check (action in ('add', 'change', 'remove')),
	before jsonb,
	after jsonb,
	import_id uuid,
	note text,
	transaction_id text not null default pg_current_xact_id()::text,
	undoes bigint references change
);

create index change_of_record on change (table_name, record_id, id);
create index change_of_body on change (body_id, id);
create index change_of_import on change (import_id, id) where import_id is not null;
create index change_of_transaction on change (transaction_id);

-- A row that was changed gets the next version, so that an editor who saw an older one is told.
create function next_version() returns trigger language plpgsql as $$
begin
	new.version := old.version + 1;
	return new;
end
$$;

-- What of a row goes into the book: not secrets, and not the shapes of counties, which never change by hand.
create function for_the_book(table_name text, whole jsonb) returns jsonb language sql immutable as $$
	select case when table_name = 'county' then whole - '{boundary,boundary_simple,extent}'::text[] else whole - 'password_hash' end
$$;

-- Runs as its owner because nobody else may write to the book.
create function log_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
	was jsonb := case when tg_op <> 'INSERT' then for_the_book(tg_table_name, to_jsonb(old)) end;
	becomes jsonb := case when tg_op <> 'DELETE' then for_the_book(tg_table_name, to_jsonb(new)) end;
	either jsonb := coalesce(becomes, was);
begin
	insert into change (account_id, body_id, table_name, record_id, action, before, after, import_id, note, undoes)
	values (
		setting_account(),
		coalesce(either ->> 'body_id', either ->> 'home_body_id', case when tg_table_name = 'body' then either ->> 'id' end)::uuid,
		tg_table_name,
		coalesce(either ->> 'id', either ->> 'fips', either ->> 'code'),
		case tg_op when 'INSERT' then 'add' when 'UPDATE' then 'change' else 'remove' end,
		was,
		becomes,
		setting_import(),
		nullif(current_setting('app.note', true), ''),
		nullif(current_setting('app.undoes', true), '')::bigint
	);
	return null;
end
$$;

-- Closes a table to everyone but its keeper (the role that owns the schema), until a policy opens it.
create function lock_up(target regclass) returns void language plpgsql as $$
begin
	execute format('alter table %s enable row level security', target);
	execute format('alter table %s force row level security', target);
	execute format('create policy keeper on %s to %I using (true) with check (true)', target, current_user);
end
$$;

-- Makes a table part of the house: versioned, written down, locked up.
create function keep(target regclass) returns void language plpgsql as $$
begin
	execute format('create trigger next_version before update on %s for each row execute function next_version()', target);
	execute format('create trigger log_change after insert or update or delete on %s for each row execute function log_change()', target);
	perform lock_up(target);
end
$$;

revoke all on function log_change(), lock_up(regclass), keep(regclass) from public;
select lock_up('change');
