-- Bodies: collaboratives, teams, councils; the counties they cover.

create table body (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
	name text not null check (btrim(name) <> ''),
	type text not null default 'community_collaborative',
	state_code text not null references state,
	parent_body_id uuid references body,
	purpose text,
	meets text,
	bylaws jsonb not null default '{}',
	founded_on date,
	during daterange not null default daterange(null, null),
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	constraint slug_is_not_a_page check (slug not in (
		'about', 'account', 'accounts', 'administration', 'api', 'bodies', 'catchments', 'counties', 'demand', 'directory', 'health',
		'help', 'history', 'hsds', 'import', 'imports', 'invitation', 'language', 'locations', 'organizations', 'people', 'places',
		'privacy', 'reset', 's', 'services', 'set-up', 'sign-in', 'sign-out', 'state', 'templates', 'theme', 'words'
	))
);

create table body_county (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	county_fips text not null references county,
	during daterange not null default daterange(null, null),
	whole_county boolean not null default true,
	part_description text,
	version integer not null default 1,
	exclude using gist (body_id with =, county_fips with =, during with &&)
);

create index body_county_county on body_county (county_fips);

select keep('body'), keep('body_county');
