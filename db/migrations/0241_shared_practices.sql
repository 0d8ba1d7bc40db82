-- What a table did and what came of it, for others to learn from, and what tables ask each other. A practice without a day of
-- consent stays with its own table; with one it is read by the people of the state's other tables and by who leads the state,
-- and by everyone when it is open. A question and its answer are for the two tables alone.

create table shared_practice (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	topic text not null check (topic in (
		'seats', 'voices', 'meetings', 'partners', 'crisis', 'equity', 'data', 'other'
	)),
	-- The code of the table's own seat that it is about; null: about none.
	seat_code text check (seat_code ~ '^[A-Za-z0-9-]{1,20}$'),
	what text not null check (btrim(what) <> ''),
	outcome text check (btrim(outcome) <> ''),
	done_on date not null,
	-- The day the table agreed to share it; null: not shared, or taken back.
	consent_on date,
	open_to_all boolean not null default false,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint open_with_consent check (consent_on is not null or not open_to_all)
);

create index shared_practice_body on shared_practice (body_id, done_on);

create table peer_question (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	-- The table that is asked.
	to_body_id uuid not null references body,
	what text not null check (btrim(what) <> ''),
	asked_on date not null,
	answer text check (btrim(answer) <> ''),
	answered_on date,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	constraint asked_of_others check (to_body_id <> body_id),
	constraint answered_on_a_day check ((answer is null) = (answered_on is null)),
	constraint answered_after_asked check (answered_on >= asked_on)
);

create index peer_question_body on peer_question (body_id, asked_on);
create index peer_question_to on peer_question (to_body_id, asked_on);

-- Who asks keeps the question, who is asked keeps the answer.
create function keep_to_own_part() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
	mine uuid[] := bodies_i_run();
begin
	if tg_op = 'UPDATE' and not old.body_id = any (mine)
		and (new.body_id, new.to_body_id, new.what, new.asked_on) is distinct from (old.body_id, old.to_body_id, old.what, old.asked_on) then
		raise insufficient_privilege using message = 'the question is kept by who asks';
	end if;
	if not new.to_body_id = any (mine) and (tg_op = 'INSERT' and new.answer is not null
		or tg_op = 'UPDATE' and ((new.answer, new.answered_on) is distinct from (old.answer, old.answered_on)
			or old.answer is not null and new.to_body_id <> old.to_body_id)) then
		raise insufficient_privilege using message = 'the answer is kept by who is asked';
	end if;
	return new;
end
$$;

-- A consent that was taken back is asked for anew, never put back from the book.
create function share_with_new_consent() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	if nullif(current_setting('app.undoes', true), '') is not null and new.consent_on is not null
		and (tg_op = 'INSERT' or old.consent_on is null) then
		raise insufficient_privilege using message = 'consent has to be asked for again';
	end if;
	return new;
end
$$;

revoke all on function keep_to_own_part(), share_with_new_consent() from public;
grant execute on function keep_to_own_part(), share_with_new_consent() to longtable_app;
create trigger keep_to_own_part before insert or update on peer_question for each row execute function keep_to_own_part();
create trigger share_with_new_consent before insert or update on shared_practice for each row execute function share_with_new_consent();

select keep('shared_practice'), keep('peer_question');
grant select, insert, update, delete on shared_practice, peer_question to longtable_app;

create policy coordinators_change on shared_practice to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));
create policy own_body_reads on shared_practice for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]));
create policy same_state_reads on shared_practice for select to longtable_app using (
	consent_on is not null and exists (
		select from body b where b.id = body_id and (
			b.state_code = any ((select states_i_run())::text[])
			or b.state_code in (select mine.state_code from body mine where mine.id = any ((select bodies_i_see())::uuid[]))
		)
	)
);
create policy anyone_reads_open on shared_practice for select to longtable_app using (consent_on is not null and open_to_all);

create policy coordinators_change on peer_question to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));
create policy own_body_reads on peer_question for select to longtable_app
	using (body_id = any ((select bodies_i_see())::uuid[]) or to_body_id = any ((select bodies_i_see())::uuid[]));
create policy asked_coordinators_answer on peer_question for update to longtable_app
	using (to_body_id = any ((select bodies_i_run())::uuid[])) with check (to_body_id = any ((select bodies_i_run())::uuid[]));
