-- Finding someone for a seat: an organization that is asked, or an open call, never a named private person.

create table recruitment (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	seat_id uuid not null,
	organization_id uuid references organization,
	-- Where an open call is made known.
	call text,
	-- How many answered an open call.
	answers integer check (answers >= 0),
	introducer_id uuid,
	vacant_since date,
	prospect_on date not null,
	invited_on date,
	accepted_on date,
	declined_on date,
	decline_reason text,
	oriented_on date,
	version integer not null default 1,
	unique (body_id, id),
	foreign key (body_id, seat_id) references seat (body_id, id),
	foreign key (body_id, introducer_id) references membership (body_id, id) on delete set null (introducer_id),
	constraint organization_or_call check ((organization_id is null) <> (coalesce(btrim(call), '') = '')),
	constraint reason_when_declined check (declined_on is null or coalesce(btrim(decline_reason), '') <> ''),
	constraint declined_or_accepted check (declined_on is null or accepted_on is null),
	constraint oriented_after_accepted check (oriented_on is null or accepted_on is not null),
	constraint steps_in_order check (
		invited_on >= prospect_on and accepted_on >= coalesce(invited_on, prospect_on)
		and declined_on >= coalesce(invited_on, prospect_on) and oriented_on >= accepted_on
	)
);

create unique index recruitment_under_way on recruitment (seat_id, organization_id) where declined_on is null and oriented_on is null;
create index recruitment_body on recruitment (body_id, seat_id);
create index recruitment_organization on recruitment (organization_id);
create index recruitment_introducer on recruitment (introducer_id) where introducer_id is not null;

select keep('recruitment');
grant select, insert, update, delete on recruitment to longtable_app;
create policy own_body_reads on recruitment for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]));
create policy coordinators_change on recruitment to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

-- How many were invited to each seat and have not answered on a day: all that visitors learn of it.
create function invited_to(body uuid, on_day date) returns table (seat_id uuid, invited integer)
language sql stable security definer set search_path = public, pg_temp as $$
	select r.seat_id, count(*)::integer
	from recruitment r
	where r.body_id = body and r.invited_on <= on_day
		and coalesce(r.accepted_on > on_day, true) and coalesce(r.declined_on > on_day, true)
	group by r.seat_id
$$;

revoke all on function invited_to(uuid, date) from public;
grant execute on function invited_to(uuid, date) to longtable_app;
