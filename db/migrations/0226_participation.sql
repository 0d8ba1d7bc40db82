-- What other bodies there are around a table, and where its coordinator took part in them. For the body's own people.

create table interagency_effort (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	kind text not null check (kind in (
		'juvenile_crime_prevention', 'bridging_local_systems', 'justice_behavioral_health', 'child_fatality_prevention',
		'community_child_protection', 'coalition', 'other'
	)),
	name text not null check (btrim(name) <> ''),
	-- The same body where it has a table of its own here.
	linked_body_id uuid references body check (linked_body_id <> body_id),
	-- Where it works; empty: in all counties of the body.
	counties text[] not null default '{}',
	-- Organizations that are known to sit there, each once.
	organizations uuid[] not null default '{}' check (array_position(organizations, null) is null),
	during daterange not null default daterange(null, null) check (not isempty(during)),
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id)
);

create index interagency_effort_body on interagency_effort (body_id);
create index interagency_effort_organizations on interagency_effort using gin (organizations);

create table participation (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	interagency_effort_id uuid not null,
	held_on date not null,
	topic text not null check (btrim(topic) <> ''),
	follow_up text check (btrim(follow_up) <> ''),
	due_on date,
	done_on date,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	foreign key (body_id, interagency_effort_id) references interagency_effort (body_id, id),
	constraint days_of_a_follow_up check (follow_up is not null or (due_on is null and done_on is null)),
	constraint follows_the_meeting check (held_on <= least(due_on, done_on))
);

create index participation_effort on participation (body_id, interagency_effort_id, held_on);

create trigger list_known_organizations before insert or update of organizations on interagency_effort
	for each row execute function list_known_organizations('organizations');

-- An organization that is known to sit on another body does not go. Runs as the keeper: other tables keep such lists too.
create function keep_organization_of_efforts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if exists (select from interagency_effort where organizations @> array[old.id]) then
		raise foreign_key_violation using message = 'another body lists this organization';
	end if;
	return old;
end
$$;

revoke all on function keep_organization_of_efforts() from public;
create trigger keep_organization_of_efforts before delete on organization
	for each row execute function keep_organization_of_efforts();

select keep('interagency_effort'), keep('participation');
grant select, insert, update, delete on interagency_effort, participation to longtable_app;

do $$
declare
	target text;
begin
	foreach target in array array['interagency_effort', 'participation'] loop
		execute format(
			'create policy coordinators_change on %I to longtable_app
				using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]))',
			target
		);
		execute format(
			'create policy own_body_reads on %I for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]))',
			target
		);
	end loop;
end
$$;
