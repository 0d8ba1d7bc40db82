-- What a partner does at a step of the response to a crisis, how it is reached then, and when. Contacts are those of the
-- organization. For the body's own people unless a role is marked as open.

create table partner_role (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	organization_id uuid not null references organization,
	step text not null check (step in ('call', 'dispatch', 'on_scene', 'transport', 'follow_up')),
	does text not null check (btrim(does) <> ''),
	-- A number or an address of the organization, never of a person; null: as in the directory.
	contact text check (btrim(contact) <> ''),
	hours text check (btrim(hours) <> ''),
	open_to_all boolean not null default false,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	unique (body_id, organization_id, step)
);

create index partner_role_organization on partner_role (organization_id);

select keep('partner_role');
grant select, insert, update, delete on partner_role to longtable_app;

create policy coordinators_change on partner_role to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on partner_role for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));

create policy anyone_reads_open on partner_role for select to longtable_app using (open_to_all);
