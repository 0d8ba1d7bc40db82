-- How many responses to a crisis there were in a county in a time, and in how many of them law enforcement had contact.
-- Counts only: none of 1 to 10, and none from which such a count follows. For the body's own people and who leads the state.

create table crisis_response_count (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	county_fips text not null references county,
	during daterange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
	responses integer not null check (responses = 0 or responses >= 11),
	-- Null: not known, or too small to be kept.
	with_police integer check (with_police = 0 or with_police >= 11),
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint part_of_the_responses check (with_police = responses or with_police <= responses - 11),
	constraint one_count_at_a_time exclude using gist (body_id with =, county_fips with =, during with &&)
);

select keep('crisis_response_count');
grant select, insert, update, delete on crisis_response_count to longtable_app;

create policy coordinators_change on crisis_response_count to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on crisis_response_count for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));

create policy state_leaders_read on crisis_response_count for select to longtable_app
	using (exists (select from body b where b.id = body_id and b.state_code = any ((select states_i_run())::text[])));
