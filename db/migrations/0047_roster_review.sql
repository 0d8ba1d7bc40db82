-- Looking through the roster every so often: who did, when, and what was decided.

create table roster_review (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	reviewed_on date not null,
	reviewed_by text not null check (btrim(reviewed_by) <> ''),
	decision text not null check (btrim(decision) <> ''),
	version integer not null default 1,
	unique (body_id, id)
);

create index roster_review_body on roster_review (body_id, reviewed_on);

select keep('roster_review');
grant select, insert, update, delete on roster_review to longtable_app;
create policy own_body_reads on roster_review for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]));
create policy coordinators_change on roster_review to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));
