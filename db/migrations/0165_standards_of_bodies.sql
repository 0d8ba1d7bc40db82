-- A body may have standards of its own beside those that everyone may choose: its coordinator keeps them, everyone reads them.

alter table access_standard add column body_id uuid references body;
create index access_standard_body on access_standard (body_id) where body_id is not null;

create policy coordinators_change on access_standard to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));
