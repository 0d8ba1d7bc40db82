-- What organizations have agreed on, and what they did together. Both are kept by one body. An agreement is for the body's
-- own people unless it is marked as open; what was done together, such as a debrief after a crisis, stays with them.

create table agreement (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	kind text not null check (kind in (
		'memorandum', 'data_sharing', 'referral', 'care_coordination', 'communication_protocol', 'contract',
		'letter_of_support', 'executive_order', 'legislation'
	)),
	title text not null check (btrim(title) <> ''),
	-- Organizations, two or more, each once.
	parties uuid[] not null check (cardinality(parties) >= 2 and array_position(parties, null) is null),
	during daterange not null check (not isempty(during)),
	reviewed_on date,
	-- Null: a year after it began or was last reviewed.
	review_on date,
	shares_data boolean not null default false,
	shared_what text,
	shared_purpose text,
	shared_as text check (shared_as in ('aggregate', 'record')),
	shared_basis text,
	-- Where the document is kept: an address or the name of a folder.
	document text,
	open_to_all boolean not null default false,
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	unique (body_id, id)
);

create index agreement_body on agreement (body_id);
create index agreement_parties on agreement using gin (parties);

-- Something organizations did together. Never about a client.
create table joint_activity (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	kind text not null check (kind in (
		'debrief', 'joint_training', 'cross_training', 'joint_project', 'shared_event', 'partner_visit', 'outreach_visit'
	)),
	held_on date not null,
	what text not null check (btrim(what) <> ''),
	organizations uuid[] not null check (cardinality(organizations) >= 2 and array_position(organizations, null) is null),
	learned text,
	next_steps text,
	invented boolean not null default false,
	source text,
	version integer not null default 1,
	unique (body_id, id)
);

create index joint_activity_body on joint_activity (body_id, held_on);
create index joint_activity_organizations on joint_activity using gin (organizations);

-- A list of organizations has each once, and only such that are there.
create function list_known_organizations() returns trigger language plpgsql as $$
declare
	listed uuid[] := array(select jsonb_array_elements_text(to_jsonb(new) -> tg_argv[0])::uuid);
begin
	if (select count(*) from organization where id = any (listed)) <> cardinality(listed) then
		raise foreign_key_violation using message = 'a listed organization is not there, or is listed twice';
	end if;
	return new;
end
$$;

create trigger list_known_organizations before insert or update of parties on agreement
	for each row execute function list_known_organizations('parties');
create trigger list_known_organizations before insert or update of organizations on joint_activity
	for each row execute function list_known_organizations('organizations');

-- An organization that is listed somewhere does not go. Runs as the keeper: others keep agreements that whoever asks cannot see.
create function keep_listed_organization() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if exists (select from agreement where parties @> array[old.id])
		or exists (select from joint_activity where organizations @> array[old.id]) then
		raise foreign_key_violation using message = 'an agreement or a joint activity lists this organization';
	end if;
	return old;
end
$$;

create trigger keep_listed_organization before delete on organization
	for each row execute function keep_listed_organization();

revoke all on function list_known_organizations(), keep_listed_organization() from public;

select keep('agreement'), keep('joint_activity');
grant select, insert, update, delete on agreement, joint_activity to longtable_app;

do $$
declare
	target text;
begin
	foreach target in array array['agreement', 'joint_activity'] loop
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

create policy anyone_reads_open on agreement for select to longtable_app using (open_to_all);
