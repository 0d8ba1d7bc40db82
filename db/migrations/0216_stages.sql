-- How far organizations have come in working together, where the records do not say it by themselves: what somebody has seen,
-- and when. For the body's own people.

create table stage_evidence (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	-- What it shows.
	shows text not null check (shows in (
		'communication_protocol', 'joint_project', 'shared_data_system', 'shared_case_plan', 'universal_protocol', 'permanent_change'
	)),
	what text not null check (btrim(what) <> ''),
	seen_on date not null,
	-- Until when it holds; null: still.
	ended_on date,
	-- Who has seen it, as a role or an organization.
	told_by text not null check (btrim(told_by) <> ''),
	-- Paid by a grant alone, so that it goes with it.
	grant_funded boolean not null default false,
	-- Where it can be read: an address or the name of a folder.
	document text,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint ended_after_seen check (ended_on >= seen_on)
);

create index stage_evidence_body on stage_evidence (body_id, seen_on);

select keep('stage_evidence');
grant select, insert, update, delete on stage_evidence to longtable_app;

create policy coordinators_change on stage_evidence to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on stage_evidence for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));
