-- A try that succeeded is no attempt: an office where many sign in at nine o'clock is not a thief at work.
create function take_back_attempt(of_bucket text) returns void
language sql security definer set search_path = public, pg_temp as $$
	update attempt set tries = tries - 1 where bucket = of_bucket and tries > 0
$$;

revoke all on function take_back_attempt(text) from public;
grant execute on function take_back_attempt(text) to longtable_app;
