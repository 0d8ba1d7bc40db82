-- Help that a body asks its state for, and what became of it. For the body's own people and the state's leadership.

create table assistance_request (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	topic text not null check (topic in (
		'coordination', 'reporting', 'outcomes', 'data_use', 'equity', 'policy', 'implementation', 'training', 'other'
	)),
	what text not null check (btrim(what) <> ''),
	asked_on date not null,
	-- Somebody at the state has looked at it.
	triaged_on date,
	-- Who helps, as a role or an office.
	helper text check (btrim(helper) <> ''),
	assigned_on date,
	delivered_on date,
	delivered text,
	followed_up_on date,
	-- What it was good for, as the body says.
	outcome text,
	withdrawn_on date,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint assigned_to_somebody check (assigned_on is null or helper is not null),
	constraint steps_follow_each_other check (
		asked_on <= least(triaged_on, assigned_on, delivered_on, followed_up_on, withdrawn_on)
		and triaged_on <= least(assigned_on, delivered_on, followed_up_on)
		and assigned_on <= least(delivered_on, followed_up_on)
		and delivered_on <= followed_up_on
	)
);

create index assistance_request_body on assistance_request (body_id, asked_on);

select keep('assistance_request');
grant select, insert, update, delete on assistance_request to longtable_app;

create policy coordinators_change on assistance_request to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on assistance_request for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));

create policy state_leaders_change on assistance_request to longtable_app
	using (exists (select from body b where b.id = body_id and b.state_code = any ((select states_i_run())::text[])))
	with check (exists (select from body b where b.id = body_id and b.state_code = any ((select states_i_run())::text[])));
