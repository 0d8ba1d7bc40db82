-- How a response to a crisis goes: what partners agreed to do (protocols), which groups each step touches and who of them is
-- a partner, and where a call goes from each county.

create table protocol (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	topic text not null check (topic in (
		'medical_clearance', 'care_coordination', 'referrals', 'community_supports', 'follow_up', 'information_sharing'
	)),
	title text not null check (btrim(title) <> ''),
	parties uuid[] not null check (cardinality(parties) >= 2 and array_position(parties, null) is null),
	summary text,
	-- What those who wrote it speak for, never who they are.
	authors text[] not null default '{}' check (array_position(authors, null) is null),
	approved_on date,
	-- Why it was approved without anyone with lived experience among its authors.
	without_lived_why text,
	review_on date,
	open_to_all boolean not null default false,
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	unique (body_id, id),
	constraint approved_with_lived_experience check (
		approved_on is null or without_lived_why is not null
		or authors && array['youth', 'parent_caregiver', 'family', 'lived_experience']
	)
);

create index protocol_body on protocol (body_id, topic);
create index protocol_parties on protocol using gin (parties);

-- A group of people or places that a step of the response touches, and the organizations of that group that are partners in it.
create table affected_group (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	step text not null check (step in ('call', 'dispatch', 'on_scene', 'transport', 'follow_up')),
	name text not null check (btrim(name) <> ''),
	organizations uuid[] not null default '{}' check (array_position(organizations, null) is null),
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	unique (body_id, id)
);

create index affected_group_body on affected_group (body_id, step);
create index affected_group_organizations on affected_group using gin (organizations);

-- Where a call to one number goes from one county, and what law enforcement does then.
create table call_path (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	county_fips text not null references county,
	number text not null check (number in ('988', 'crisis_line', '911')),
	answered_by_id uuid references organization,
	dispatch_rule text,
	agreement_id uuid,
	police_role text check (police_role in ('none', 'on_request', 'together', 'always')),
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	unique (body_id, id),
	unique (body_id, county_fips, number),
	foreign key (body_id, agreement_id) references agreement (body_id, id) on delete set null (agreement_id)
);

create index call_path_organization on call_path (answered_by_id) where answered_by_id is not null;
create index call_path_agreement on call_path (agreement_id) where agreement_id is not null;
create index call_path_county on call_path (county_fips);

create trigger list_known_organizations before insert or update of parties on protocol
	for each row execute function list_known_organizations('parties');
create trigger list_known_organizations before insert or update of organizations on affected_group
	for each row execute function list_known_organizations('organizations');

create or replace function keep_listed_organization() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if exists (select from agreement where parties @> array[old.id])
		or exists (select from joint_activity where organizations @> array[old.id])
		or exists (select from protocol where parties @> array[old.id])
		or exists (select from affected_group where organizations @> array[old.id]) then
		raise foreign_key_violation using message = 'an agreement, a protocol, an activity or a step of the response lists this organization';
	end if;
	return old;
end
$$;

select keep('protocol'), keep('affected_group'), keep('call_path');
grant select, insert, update, delete on protocol, affected_group, call_path to longtable_app;

do $$
declare
	target text;
begin
	foreach target in array array['protocol', 'affected_group', 'call_path'] loop
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

create policy anyone_reads_open on protocol for select to longtable_app using (open_to_all);
-- Whoever lives in a county may know where a call goes.
create policy anyone_reads on call_path for select to longtable_app using (true);
