-- What the members of a body said of themselves without saying who: the counts of one anonymous round of questions, and the
-- population they are compared with. No row knows a person. Only the coordinator reads the counts; a member's page is made
-- from them and says words.

create table demographic_wave (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	asked_on date not null,
	-- How many members were asked.
	members integer not null check (members between 1 and 10000),
	-- How many of each group answered.
	counts jsonb not null check (jsonb_typeof(counts) = 'object'),
	-- The children of the body's counties by the census, or numbers of another population entered by hand.
	reference text not null default 'children' check (reference in ('children', 'entered')),
	reference_name text,
	reference_counts jsonb,
	version integer not null default 1,
	unique (body_id, asked_on),
	constraint entered_reference_is_named check (
		reference = 'children' or (coalesce(btrim(reference_name), '') <> '' and jsonb_typeof(reference_counts) = 'object')
	)
);

select keep('demographic_wave');
grant select, insert, update, delete on demographic_wave to longtable_app;
create policy coordinators_change on demographic_wave to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

-- The latest round as of a day, for the judgement of the table: nothing for who may not see the people of the body.
create function demographics_of(body uuid, on_day date)
returns table (asked_on date, members integer, counts jsonb, reference text, reference_name text, reference_counts jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
	select w.asked_on, w.members, w.counts, w.reference, w.reference_name,
		case w.reference when 'entered' then w.reference_counts else (
			select jsonb_object_agg(g.name, g.children)
			from (
				select e.key as name, sum(e.value::numeric) as children
				from body_county bc join county c on c.fips = bc.county_fips, jsonb_each_text(c.children_by_group) e
				where bc.body_id = w.body_id and bc.during @> on_day and e.value ~ '^\d+$'
				group by e.key
			) g
		) end
	from demographic_wave w
	where w.body_id = body and w.asked_on <= on_day and body = any (bodies_i_see())
	order by w.asked_on desc
	limit 1
$$;

revoke all on function demographics_of(uuid, date) from public;
grant execute on function demographics_of(uuid, date) to longtable_app;
