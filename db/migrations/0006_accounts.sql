-- Who signs in, and what each may do where.

create table account (
	id uuid primary key default gen_random_uuid(),
	email citext not null unique,
	name text not null,
	password_hash text,
	language text check (language in ('en', 'es')),
	demo boolean not null default false,
	disabled_at timestamptz,
	created_at timestamptz not null default now(),
	version integer not null default 1
);

create table account_role (
	id uuid primary key default gen_random_uuid(),
	account_id uuid not null references account on delete cascade,
	role text not null check (role in ('member', 'coordinator', 'catchment_manager', 'state_leader', 'administrator')),
	body_id uuid references body,
	catchment_id uuid references catchment,
	state_code text references state,
	person_id uuid,
	version integer not null default 1,
	foreign key (body_id, person_id) references person (body_id, id),
	check ((role in ('member', 'coordinator')) = (body_id is not null)),
	check ((role = 'catchment_manager') = (catchment_id is not null)),
	check ((role = 'state_leader') = (state_code is not null)),
	unique nulls not distinct (account_id, role, body_id, catchment_id, state_code)
);

create index account_role_body on account_role (body_id);

-- Only the hash of a session's secret is kept: a copy of this table signs nobody in.
create table session (
	id text primary key,
	secret_hash bytea not null,
	account_id uuid not null references account on delete cascade,
	created_at timestamptz not null,
	used_at timestamptz not null,
	expires_at timestamptz not null,
	device text
);

create index session_account on session (account_id);

-- Invitations, password resets and the first administrator's token: used once, kept as a hash.
create table token (
	id text primary key,
	secret_hash bytea not null,
	purpose text not null check (purpose in ('invitation', 'reset', 'administrator')),
	account_id uuid references account on delete cascade,
	email citext,
	name text,
	role text,
	body_id uuid references body,
	catchment_id uuid references catchment,
	state_code text references state,
	made_by uuid references account on delete set null,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);

-- How often something was tried, by a hash of who tried it.
create table attempt (
	bucket text primary key,
	tries integer not null,
	since timestamptz not null
);

-- Sign-ins, refusals, role changes, exports: added to, never changed.
create table event (
	id bigint generated always as identity primary key,
	happened_at timestamptz not null default now(),
	account_id uuid,
	body_id uuid,
	kind text not null,
	details jsonb not null default '{}'
);

select keep('account'), keep('account_role'), lock_up('session'), lock_up('token'), lock_up('attempt'), lock_up('event');
