-- Visits to organizations: when, whom of their staff a table met, and about what. Never about a client. For the body's own people.

create table outreach_visit (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	organization_id uuid not null references organization,
	held_on date not null,
	-- Where it was; null: in the county that the organization is in.
	county_fips text references county,
	-- Whom of its staff one met; empty: nobody wrote it down.
	levels text[] not null default '{}' check (levels <@ array['leadership', 'middle', 'frontline']),
	topic text not null check (btrim(topic) <> ''),
	-- A practice with evidence behind it that was explained there.
	practice text check (btrim(practice) <> ''),
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id)
);

create index outreach_visit_body on outreach_visit (body_id, held_on);
create index outreach_visit_organization on outreach_visit (organization_id);

select keep('outreach_visit');
grant select, insert, update, delete on outreach_visit to longtable_app;

create policy coordinators_change on outreach_visit to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on outreach_visit for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));
