-- What is done once a day by whichever of several processes comes first. One that began and died leaves it to another.

create table daily_work (
	name text primary key,
	day date not null,
	began_at timestamptz not null,
	done_at timestamptz
);

-- No log of changes, and no grants: only the owner works by the day, and the next day everything here is old.
select lock_up('daily_work');
