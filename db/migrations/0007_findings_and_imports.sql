-- What was found and what became of it; what was brought in and from where.

create table finding (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	key text not null,
	kind text not null,
	state text not null default 'open' check (state in ('open', 'in_progress', 'accepted', 'closed')),
	reason text,
	owner text,
	due_on date,
	first_seen_on date not null,
	last_seen_on date not null,
	facts jsonb not null default '{}',
	version integer not null default 1,
	unique (body_id, key),
	constraint reason_when_accepted check (state <> 'accepted' or coalesce(btrim(reason), '') <> '')
);

create table import (
	id uuid primary key default gen_random_uuid(),
	kind text not null,
	body_id uuid references body,
	file_name text not null,
	file_hash text not null,
	made_at timestamptz not null default now(),
	account_id uuid references account on delete set null,
	rows integer not null,
	added integer not null,
	changed integer not null,
	unchanged integer not null,
	refused integer not null,
	report jsonb not null default '{}',
	undone_at timestamptz,
	undone_by uuid references account on delete set null,
	version integer not null default 1
);

create index import_body on import (body_id, made_at);

-- A file that was looked at and not yet saved: kept for an hour, for the account that brought it.
create table import_draft (
	id uuid primary key default gen_random_uuid(),
	account_id uuid not null references account on delete cascade,
	kind text not null,
	body_id uuid references body,
	options jsonb not null default '{}',
	file_name text not null,
	file bytea not null,
	made_at timestamptz not null default now()
);

select keep('finding'), keep('import'), lock_up('import_draft');
