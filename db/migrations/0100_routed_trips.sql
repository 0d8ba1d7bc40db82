-- Drives that a routing engine has worked out, kept so that it is asked once. Nothing personal: both ends are places that anyone may see, in
-- ten-thousandths of a degree.

create table routed_trip (
	-- Which engine, where it answers, and how one travels.
	source text not null,
	to_longitude integer not null,
	to_latitude integer not null,
	from_longitude integer not null,
	from_latitude integer not null,
	-- Null: no road leads there.
	minutes real check (minutes >= 0),
	miles real check (miles >= 0),
	asked_at timestamptz not null,
	primary key (source, to_longitude, to_latitude, from_longitude, from_latitude),
	check (to_longitude between -1800000 and 1800000 and to_latitude between -900000 and 900000),
	check (from_longitude between -1800000 and 1800000 and from_latitude between -900000 and 900000)
);

create index routed_trip_asked_at on routed_trip (asked_at);

-- No log of changes: every row can be asked for again.
select lock_up('routed_trip');
grant select, insert, update, delete on routed_trip to longtable_app;
create policy anyone_keeps on routed_trip to longtable_app using (true) with check (true);

-- A place that is to be secret from now on is not kept here either.
create function forget_trips() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	if old.at is not null and not old.confidential then
		delete from routed_trip
		where to_longitude = round(old.at[0] * 10000)::integer and to_latitude = round(old.at[1] * 10000)::integer;
	end if;
	return null;
end
$$;

revoke all on function forget_trips() from public;
grant execute on function forget_trips() to longtable_app;
create trigger forget_trips after update of confidential on location
	for each row when (new.confidential and not old.confidential) execute function forget_trips();
create index routed_trip_to on routed_trip (to_longitude, to_latitude);
