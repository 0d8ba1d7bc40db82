-- What a meeting is to talk about, an item a line, and what it decided.

alter table meeting add column agenda text[] not null default '{}' check (array_position(agenda, null) is null);

create table decision (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	meeting_id uuid not null,
	position integer not null check (position > 0),
	text text not null check (btrim(text) <> ''),
	method text not null check (method in ('consensus', 'vote')),
	votes_for integer check (votes_for >= 0),
	votes_against integer check (votes_against >= 0),
	votes_abstained integer check (votes_abstained >= 0),
	version integer not null default 1,
	unique (body_id, id),
	foreign key (body_id, meeting_id) references meeting (body_id, id),
	constraint votes_are_counted_in_a_vote check (
		(method = 'vote') = (votes_for is not null and votes_against is not null and votes_abstained is not null)
		and (method = 'vote' or num_nonnulls(votes_for, votes_against, votes_abstained) = 0)
	)
);

create index decision_meeting on decision (meeting_id, position);

select keep('decision');
grant select, insert, update, delete on decision to longtable_app;
create policy own_body_reads on decision for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]));
create policy coordinators_change on decision to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));
