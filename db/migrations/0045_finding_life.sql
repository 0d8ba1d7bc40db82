-- The life of a finding: who takes care of it, until when, and each state it was in, with who and when.

alter table finding
	add column owner_id uuid,
	add column state_since date not null default current_date,
	add unique (body_id, id),
	add foreign key (body_id, owner_id) references membership (body_id, id) on delete set null (owner_id),
	add constraint owner_is_one check (owner is null or owner_id is null);

create index finding_owner on finding (owner_id) where owner_id is not null;

create table finding_event (
	id bigint generated always as identity primary key,
	body_id uuid not null,
	finding_id uuid not null,
	on_day date not null,
	made_at timestamptz not null default now(),
	account_id uuid,
	state text not null check (state in ('open', 'in_progress', 'accepted', 'closed')),
	was text,
	reason text,
	owner text,
	owner_id uuid,
	due_on date,
	foreign key (body_id, finding_id) references finding (body_id, id) on delete cascade
);

create index finding_event_of on finding_event (body_id, on_day);
create index finding_event_finding on finding_event (finding_id, id);

-- Findings that were on file before have the two days that are known of them.
insert into finding_event (body_id, finding_id, on_day, state) select body_id, id, first_seen_on, 'open' from finding;
insert into finding_event (body_id, finding_id, on_day, state, was, reason)
	select body_id, id, last_seen_on, state, 'open', reason from finding where state <> 'open';

-- Runs as its owner because nobody may write this history by hand.
create function log_finding() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	insert into finding_event (body_id, finding_id, on_day, account_id, state, was, reason, owner, owner_id, due_on)
	values (
		new.body_id, new.id, case tg_op when 'INSERT' then new.first_seen_on else new.state_since end, setting_account(),
		new.state, case tg_op when 'UPDATE' then old.state end, new.reason, new.owner, new.owner_id, new.due_on
	);
	return null;
end
$$;

revoke all on function log_finding() from public;

create trigger log_finding_added after insert on finding for each row execute function log_finding();
create trigger log_finding_changed after update on finding for each row
	when ((old.state, old.reason, old.owner, old.owner_id, old.due_on) is distinct from (new.state, new.reason, new.owner, new.owner_id, new.due_on))
	execute function log_finding();

select lock_up('finding_event');
grant select on finding_event to longtable_app;
create policy own_body_reads on finding_event for select to longtable_app using (body_id = any ((select bodies_i_see())::uuid[]));
