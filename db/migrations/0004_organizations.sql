-- The shared directory, in the words of the Human Services Data Specification. home_body_id names the body that keeps a
-- record; without one it belongs to the instance.

create table sector (
	code text primary key,
	name text not null unique,
	other_names text[] not null default '{}',
	parent_code text references sector,
	position integer not null,
	version integer not null default 1
);

create table organization (
	id uuid primary key default gen_random_uuid(),
	reference text unique,
	name text not null check (btrim(name) <> ''),
	other_names text[] not null default '{}',
	type text not null default 'nonprofit' check (type in (
		'public_agency', 'nonprofit', 'for_profit', 'family_run', 'youth_run', 'faith', 'tribal', 'informal_group', 'individual_practice'
	)),
	sector_code text references sector,
	other_sectors text[] not null default '{}',
	parent_id uuid references organization,
	county_fips text references county,
	served_counties text[] not null default '{}',
	website text check (website ~* '^https?://'),
	email text,
	phone text,
	languages text[] not null default '{}',
	staff_size text check (staff_size in ('1-5', '6-20', '21-100', '100+')),
	description text,
	verified_on date,
	during daterange not null default daterange(null, null),
	home_body_id uuid references body,
	invented boolean not null default false,
	source text,
	notes jsonb not null default '{}',
	version integer not null default 1,
	check (parent_id <> id)
);

create index organization_name on organization (lower(name));
create index organization_county on organization (county_fips);
create index organization_home on organization (home_body_id);
create index organization_name_like on organization using gin (name gin_trgm_ops);

create table location (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null references organization,
	name text,
	kind text not null default 'physical' check (kind in ('physical', 'postal', 'virtual')),
	address text,
	city text,
	state text,
	postal_code text,
	county_fips text references county,
	at point,
	confidential boolean not null default false,
	home_body_id uuid references body,
	source text,
	version integer not null default 1,
	check (at is null or (at[0] between -180 and 180 and at[1] between -90 and 90))
);

create index location_at on location using gist (at);
create index location_organization on location (organization_id);

create table service (
	id uuid primary key default gen_random_uuid(),
	reference text unique,
	organization_id uuid not null references organization,
	name text not null check (btrim(name) <> ''),
	service_type text,
	description text,
	status text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarily_closed')),
	minimum_age integer check (minimum_age between 0 and 120),
	maximum_age integer check (maximum_age between 0 and 120),
	eligibility text,
	fees text,
	languages text[] not null default '{}',
	crisis_role text not null default 'none' check (crisis_role in ('call', 'respond', 'place', 'follow_up', 'none')),
	phone text,
	home_body_id uuid references body,
	invented boolean not null default false,
	source text,
	notes jsonb not null default '{}',
	version integer not null default 1,
	check (minimum_age <= maximum_age)
);

create index service_organization on service (organization_id);

create table service_at_location (
	id uuid primary key default gen_random_uuid(),
	service_id uuid not null references service,
	location_id uuid not null references location,
	home_body_id uuid references body,
	version integer not null default 1,
	unique (service_id, location_id)
);

create table service_area (
	id uuid primary key default gen_random_uuid(),
	service_id uuid not null references service,
	kind text not null check (kind in ('county', 'postal_code', 'polygon', 'radius', 'statewide')),
	value jsonb not null,
	home_body_id uuid references body,
	version integer not null default 1
);

select keep('sector'), keep('organization'), keep('location'), keep('service'), keep('service_at_location'), keep('service_area');
