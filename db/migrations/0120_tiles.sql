-- What the map's tiles are made of: how many places of organizations stand in each cell of a grid, kept by the writes
-- themselves. Only places that everyone may see are counted: what is confidential leaves no trace in a number.

alter table body drop constraint slug_is_not_a_page;
alter table body add constraint slug_is_not_a_page check (slug not in (
	'about', 'account', 'accounts', 'administration', 'api', 'bodies', 'catchments', 'counties', 'demand', 'directory', 'health',
	'help', 'history', 'hsds', 'import', 'imports', 'invitation', 'language', 'locations', 'organizations', 'people', 'places',
	'privacy', 'reset', 's', 'services', 'set-up', 'sign-in', 'sign-out', 'state', 'templates', 'theme', 'tiles', 'words'
));

-- Where a point lies on the square map of the world, in 2^28 steps from west and from north (about 0.15 m each).
create function map_x(at point) returns integer language sql immutable strict parallel safe as
	$$ select least(greatest(floor((at[0] + 180) / 360 * 268435456), 0), 268435455)::integer $$;

create function map_y(at point) returns integer language sql immutable strict parallel safe as $$
	select least(greatest(floor(
		(1 - ln(tan(pi() / 4 + least(greatest(at[1], -85.0511287798), 85.0511287798) * pi() / 360)) / pi()) / 2 * 268435456
	), 0), 268435455)::integer
$$;

-- A number's 28 bits with a gap before each. (PostgreSQL reads | and << from left to right, hence the parentheses.) The masks are 0000FFFF…, 00FF…, 0F0F…, 3333… and 5555….
create function spread_bits(given integer) returns bigint language plpgsql immutable strict parallel safe as $$
declare
	bits bigint := given;
begin
	bits := (bits | (bits << 16)) & 281470681808895;
	bits := (bits | (bits << 8)) & 71777214294589695;
	bits := (bits | (bits << 4)) & 1085102592571150095;
	bits := (bits | (bits << 2)) & 3689348814741910323;
	return (bits | (bits << 1)) & 6148914691236517205;
end
$$;

-- Both steps in one number, their bits in turn, so that whatever lies in one square of the map is one stretch of numbers.
create function map_code(x integer, y integer) returns bigint language sql immutable strict parallel safe as
	$$ select spread_bits(x) | (spread_bits(y) << 1) $$;

-- The cell of a level that a code lies in. The leading one keeps levels apart.
create function cell_at(code bigint, level integer) returns bigint language sql immutable strict parallel safe as
	$$ select (1::bigint << 2 * level) | (code >> 56 - 2 * level) $$;

-- How many places stand in a cell, and the sums of their steps for the middle of them. Unknown county or sector is ''; the
-- fine cells below level 12 do not tell sectors apart. Only fold_place_steps writes here.
create table place_cell (
	cell bigint not null,
	county_fips text not null,
	sector_code text not null,
	during daterange not null,
	places integer not null,
	sum_x bigint not null,
	sum_y bigint not null,
	primary key (cell, county_fips, sector_code, during)
);

-- Places that came or went and are not in the cells yet. Writers only add here, so that none waits for another.
create table place_step (
	id bigint generated always as identity primary key,
	code bigint not null,
	x integer not null,
	y integer not null,
	county_fips text not null,
	sector_code text not null,
	during daterange not null,
	places integer not null
);

create index place_step_code on place_step (code);

-- The transactions that last wrote what tiles show: as long as these are the same rows, so are the tiles.
create table place_stamp (
	written_by xid8 primary key
);

select lock_up('place_cell'), lock_up('place_step'), lock_up('place_stamp');
grant select on place_cell, place_step, place_stamp to longtable_app;
create policy anyone_reads on place_cell for select to longtable_app using (true);
create policy anyone_reads on place_step for select to longtable_app using (true);
create policy anyone_reads on place_stamp for select to longtable_app using (true);

-- Moves the steps into the cells of every level. One at a time; who comes second leaves it to the next.
create function fold_place_steps() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	emptied bigint[];
begin
	if not pg_try_advisory_xact_lock(7265112) then
		return;
	end if;
	with gone as (delete from place_step returning *),
	folded as (
		insert into place_cell as kept (cell, county_fips, sector_code, during, places, sum_x, sum_y)
		select cell_at(code, level), county_fips, case when level <= 12 then sector_code else '' end, during,
			sum(places), sum(places::bigint * x), sum(places::bigint * y)
		from gone cross join generate_series(4, 16) level
		group by 1, 2, 3, 4
		having (sum(places), sum(places::bigint * x), sum(places::bigint * y)) <> (0, 0, 0)
		on conflict (cell, county_fips, sector_code, during) do update set
			places = kept.places + excluded.places, sum_x = kept.sum_x + excluded.sum_x, sum_y = kept.sum_y + excluded.sum_y
		returning cell, places
	)
	select array_agg(distinct cell) into emptied from folded where places = 0;
	delete from place_cell where cell = any (emptied) and places = 0;
end
$$;

-- Where a place is shown: one row, or none when it is nowhere or not for everyone.
create function shown_at(at point, kind text, confidential boolean) returns table (code bigint, x integer, y integer)
language sql immutable parallel safe as $$
	select map_code(map_x(at), map_y(at)), map_x(at), map_y(at) where kind = 'physical' and not confidential and at is not null
$$;

-- About every five thousand steps whoever writes folds them.
create function fold_now_and_then(added bigint) returns void language plpgsql as $$
begin
	if added > 0 and currval('place_step_id_seq') % 5000 < added then
		perform fold_place_steps();
	end if;
end
$$;

-- An organization that moves to another county or sector takes its places along. So that none of its places is counted by
-- what it was before, who writes a place holds the organization: then both happen one after the other.
create function step_places_added() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	added bigint;
begin
	perform from organization where id in (select organization_id from come) order by id for share;
	insert into place_step (code, x, y, county_fips, sector_code, during, places)
	select p.code, p.x, p.y, coalesce(o.county_fips, ''), coalesce(o.sector_code, ''), o.during, 1
	from come l join organization o on o.id = l.organization_id cross join shown_at(l.at, l.kind, l.confidential) p;
	get diagnostics added = row_count;
	perform fold_now_and_then(added);
	return null;
end
$$;

create function step_places_removed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	added bigint;
begin
	perform from organization where id in (select organization_id from gone) order by id for share;
	insert into place_step (code, x, y, county_fips, sector_code, during, places)
	select p.code, p.x, p.y, coalesce(o.county_fips, ''), coalesce(o.sector_code, ''), o.during, -1
	from gone l join organization o on o.id = l.organization_id cross join shown_at(l.at, l.kind, l.confidential) p;
	get diagnostics added = row_count;
	perform fold_now_and_then(added);
	return null;
end
$$;

create function step_places_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	added bigint;
begin
	perform from organization
	where id in (select organization_id from gone union select organization_id from come) order by id for share;
	insert into place_step (code, x, y, county_fips, sector_code, during, places)
	select p.code, p.x, p.y, coalesce(o.county_fips, ''), coalesce(o.sector_code, ''), o.during, sum(l.places)
	from (select -1 as places, * from gone union all select 1, * from come) l
	join organization o on o.id = l.organization_id cross join shown_at(l.at, l.kind, l.confidential) p
	group by 1, 2, 3, 4, 5, 6
	having sum(l.places) <> 0;
	get diagnostics added = row_count;
	perform fold_now_and_then(added);
	return null;
end
$$;

create function step_places_of_organizations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	added bigint;
begin
	insert into place_step (code, x, y, county_fips, sector_code, during, places)
	select p.code, p.x, p.y, o.county_fips, o.sector_code, o.during, sum(o.places)
	from (
		select -1 as places, id, coalesce(county_fips, '') as county_fips, coalesce(sector_code, '') as sector_code, during from gone
		union all
		select 1, id, coalesce(county_fips, ''), coalesce(sector_code, ''), during from come
	) o
	join location l on l.organization_id = o.id cross join shown_at(l.at, l.kind, l.confidential) p
	where o.id in (
		select id from gone join come using (id)
		where (gone.county_fips, gone.sector_code, gone.during) is distinct from (come.county_fips, come.sector_code, come.during)
	)
	group by 1, 2, 3, 4, 5, 6
	having sum(o.places) <> 0;
	get diagnostics added = row_count;
	perform fold_now_and_then(added);
	return null;
end
$$;

create trigger step_places_added after insert on location
	referencing new table as come for each statement execute function step_places_added();
create trigger step_places_changed after update on location
	referencing old table as gone new table as come for each statement execute function step_places_changed();
create trigger step_places_removed after delete on location
	referencing old table as gone for each statement execute function step_places_removed();
create trigger step_places after update on organization
	referencing old table as gone new table as come for each statement execute function step_places_of_organizations();

-- Each transaction leaves one stamp and sweeps away those of others that are done.
create function stamp_places() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	insert into place_stamp values (pg_current_xact_id()) on conflict do nothing;
	if found then
		delete from place_stamp where written_by in (
			select written_by from place_stamp where written_by <> pg_current_xact_id() for update skip locked
		);
	end if;
	return null;
end
$$;

do $$
declare
	target text;
begin
	foreach target in array array['organization', 'location', 'membership', 'body', 'body_county', 'county'] loop
		execute format(
			'create trigger stamp_places after insert or update or delete on %I for each statement execute function stamp_places()', target
		);
	end loop;
end
$$;

-- The places in a box that everyone may see, found by the index of their points; the rules for rows would hide the index
-- from the application, because comparing points could tell of rows it may not see.
create function public_places_in(area box) returns table (location_id uuid)
language sql stable security definer set search_path = public, pg_temp as
	$$ select id from location where at <@ area and kind = 'physical' and not confidential $$;

revoke all on function fold_place_steps(), step_places_added(), step_places_changed(), step_places_removed(),
	step_places_of_organizations(), stamp_places(), public_places_in(box) from public;
grant execute on function public_places_in(box) to longtable_app;

-- Filters that ask also for what an organization serves and does besides.
create index organization_serves on organization using gin (served_counties);
create index organization_does_besides on organization using gin (other_sectors);

insert into place_step (code, x, y, county_fips, sector_code, during, places)
select p.code, p.x, p.y, coalesce(o.county_fips, ''), coalesce(o.sector_code, ''), o.during, 1
from location l join organization o on o.id = l.organization_id cross join shown_at(l.at, l.kind, l.confidential) p;
select fold_place_steps();
