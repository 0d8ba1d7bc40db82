-- Who lies between whom in a very large network, which takes minutes to measure: kept so that a restart, or another process, does not measure it
-- again. Nothing personal and nobody's name: numbers in the order of a network that is told only by its fingerprint (SHA-256 of which numbers are
-- tied), so that only who has the network knows what they say.

create table measured_betweenness (
	fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
	-- A 64-bit float for each organization, lowest byte first; a million of them at most.
	numbers bytea not null check (length(numbers) % 8 = 0 and length(numbers) <= 8000000),
	measured_at timestamptz not null default clock_timestamp()
);

-- No log of changes: every row can be measured again.
select lock_up('measured_betweenness');
grant select, insert, delete on measured_betweenness to longtable_app;
create policy anyone_keeps on measured_betweenness to longtable_app using (true) with check (true);
