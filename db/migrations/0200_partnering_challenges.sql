-- What makes working together hard, what a table does about it and what it asks of its state. For the body's own people.

create table partnering_challenge (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	tag text not null check (tag in (
		'time', 'capacity', 'status_quo', 'recognition', 'tokenism', 'mistrust', 'values'
	)),
	-- What it looks like here.
	what text not null check (btrim(what) <> ''),
	local_strategy text check (btrim(local_strategy) <> ''),
	state_strategy text check (btrim(state_strategy) <> ''),
	-- Who sees to it, as a role or an organization.
	owner text check (btrim(owner) <> ''),
	opened_on date not null,
	closed_on date,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint closed_after_opened check (closed_on >= opened_on)
);

create index partnering_challenge_body on partnering_challenge (body_id, opened_on);

select keep('partnering_challenge');
grant select, insert, update, delete on partnering_challenge to longtable_app;

create policy coordinators_change on partnering_challenge to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on partnering_challenge for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));
