-- Places: states, counties, catchments with dates, and the points where children live.

create table state (
	code text primary key check (code ~ '^[A-Z]{2}$'),
	fips text not null unique check (fips ~ '^[0-9]{2}$'),
	name text not null,
	invented boolean not null default false,
	version integer not null default 1
);

create table county (
	fips text primary key check (fips ~ '^[0-9]{5}$'),
	state_code text not null references state,
	name text not null,
	seat_name text,
	seat_at point,
	population integer check (population >= 0),
	children integer check (children >= 0),
	children_by_group jsonb not null default '{}',
	land_square_miles numeric check (land_square_miles > 0),
	rural_class text check (rural_class in ('rural', 'suburban', 'urban')),
	medicaid_class text check (medicaid_class in ('rural', 'urban')),
	cms_class text,
	year_of_data integer,
	boundary jsonb,
	boundary_simple jsonb,
	extent box,
	invented boolean not null default false,
	source text,
	notes jsonb not null default '{}',
	version integer not null default 1,
	unique (state_code, name)
);

create index county_extent on county using gist (extent);

create table catchment (
	id uuid primary key default gen_random_uuid(),
	state_code text not null references state,
	name text not null check (btrim(name) <> ''),
	during daterange not null default daterange(null, null),
	boundary jsonb,
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	constraint one_catchment_per_name exclude using gist (state_code with =, name with =, during with &&)
);

create table catchment_county (
	id uuid primary key default gen_random_uuid(),
	catchment_id uuid not null references catchment,
	county_fips text not null references county,
	during daterange not null,
	standing text not null default 'stated' check (standing in ('stated', 'inferred')),
	source text,
	version integer not null default 1,
	constraint one_catchment_per_county exclude using gist (county_fips with =, during with &&)
);

create index catchment_county_catchment on catchment_county (catchment_id);

create table demand_point (
	id uuid primary key default gen_random_uuid(),
	reference text not null unique,
	name text,
	at point not null,
	population numeric not null check (population >= 0),
	children numeric check (children >= 0),
	county_fips text references county,
	source text,
	notes jsonb not null default '{}',
	version integer not null default 1,
	check (at[0] between -180 and 180 and at[1] between -90 and 90)
);

create index demand_point_at on demand_point using gist (at);

select keep('state'), keep('county'), keep('catchment'), keep('catchment_county'), keep('demand_point');
