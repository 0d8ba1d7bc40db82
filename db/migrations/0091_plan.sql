-- What a body means to reach, with whom, in which steps, and who took part. Goals are public; the rest is for its own people.

create table goal (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	position integer not null check (position > 0),
	statement text not null check (btrim(statement) <> ''),
	rationale text,
	-- The systems and the voices this goal cannot be reached without.
	sectors text[] not null default '{}' check (array_position(sectors, null) is null),
	perspectives text[] not null default '{}' check (array_position(perspectives, null) is null),
	during daterange not null default daterange(current_date, null) check (not isempty(during)),
	version integer not null default 1,
	unique (body_id, id)
);

create index goal_body on goal (body_id, position);

-- A step of planning, designing, doing or judging, and how many people of each perspective took part. Never who.
create table plan_activity (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	goal_id uuid,
	what text not null check (btrim(what) <> ''),
	phase text not null check (phase in ('planning', 'design', 'implementation', 'evaluation')),
	held_on date not null,
	-- People by perspective; null: nobody counted.
	people jsonb check (jsonb_typeof(people) = 'object'),
	version integer not null default 1,
	unique (body_id, id),
	foreign key (body_id, goal_id) references goal (body_id, id) on delete set null (goal_id)
);

create index plan_activity_body on plan_activity (body_id, held_on);
create index plan_activity_goal on plan_activity (goal_id) where goal_id is not null;

-- What a partner has taken on, in a work group or for the whole table.
create table task (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	goal_id uuid,
	-- The part of the body it belongs to.
	group_id uuid references body,
	organization_id uuid not null references organization,
	what text not null check (btrim(what) <> ''),
	due_on date,
	done_on date,
	version integer not null default 1,
	unique (body_id, id),
	foreign key (body_id, goal_id) references goal (body_id, id) on delete set null (goal_id),
	constraint group_is_another_body check (group_id <> body_id)
);

create index task_body on task (body_id, organization_id);
create index task_organization on task (organization_id);
create index task_goal on task (goal_id) where goal_id is not null;
create index task_group on task (group_id) where group_id is not null;

select keep('goal'), keep('plan_activity'), keep('task');

do $$
declare
	target text;
begin
	foreach target in array array['goal', 'plan_activity', 'task'] loop
		execute format('grant select, insert, update, delete on %I to longtable_app', target);
		execute format(
			'create policy coordinators_change on %I to longtable_app
				using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]))',
			target
		);
	end loop;
	foreach target in array array['plan_activity', 'task'] loop
		execute format(
			'create policy own_body_reads on %I for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]))',
			target
		);
	end loop;
end
$$;

create policy anyone_reads on goal for select to longtable_app using (true);

-- For anyone: which perspectives took part in each activity of a body after one day and by another, oldest first; null
-- where nobody counted. Neither how many people, nor what the activity was.
create function phases_of(body uuid, after_day date, by_day date) returns table (phase text, perspectives text[])
language sql stable security definer set search_path = public, pg_temp as $$
	select a.phase, case when a.people is not null then array(
		select e.key from jsonb_each_text(a.people) e where e.value::integer > 0 order by e.key
	) end
	from plan_activity a
	where a.body_id = body and a.held_on > after_day and a.held_on <= by_day
	order by a.held_on, a.id
$$;

revoke all on function phases_of(uuid, date, date) from public;
grant execute on function phases_of(uuid, date, date) to longtable_app;
