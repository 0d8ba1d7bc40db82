-- What two organizations give each other, how often they agreed to meet, and what is in the way of sharing data. For the
-- body's own people.

create table partnership (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	one_id uuid not null references organization,
	other_id uuid not null references organization,
	-- Months from one meeting to the next; null: nothing was agreed.
	meets_every integer check (meets_every in (1, 2, 3, 6, 12)),
	met_on date,
	one_offers text check (btrim(one_offers) <> ''),
	other_offers text check (btrim(other_offers) <> ''),
	decides_together boolean not null default false,
	lived_experience boolean not null default false,
	barriers text[] not null default '{}' check (barriers <@ array['fear_of_looking_bad', 'used_against', 'confidentiality_laws']),
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint two_organizations check (one_id <> other_id)
);

create unique index partnership_pair on partnership (body_id, least(one_id, other_id), greatest(one_id, other_id));
create index partnership_one on partnership (one_id);
create index partnership_other on partnership (other_id);

select keep('partnership');
grant select, insert, update, delete on partnership to longtable_app;

create policy coordinators_change on partnership to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy own_body_reads on partnership for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));
