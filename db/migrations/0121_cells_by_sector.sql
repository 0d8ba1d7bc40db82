-- Cells are read far more often without a sector than with one: each cell has its sum over all sectors (sector '') beside
-- those of each sector (down to level 12), and both are one stretch of the index.

-- Not strict, because a strict function around least and greatest is called instead of becoming part of the query, which
-- takes most of a tile's time. They are asked about points only.
create or replace function map_x(at point) returns integer language sql immutable parallel safe as
	$$ select least(greatest(floor((at[0] + 180) / 360 * 268435456), 0), 268435455)::integer $$;

create or replace function map_y(at point) returns integer language sql immutable parallel safe as $$
	select least(greatest(floor(
		(1 - ln(tan(pi() / 4 + least(greatest(at[1], -85.0511287798), 85.0511287798) * pi() / 360)) / pi()) / 2 * 268435456
	), 0), 268435455)::integer
$$;

delete from place_step;
delete from place_cell;
alter table place_cell drop constraint place_cell_pkey;
alter table place_cell add primary key (sector_code, cell, county_fips, during);

create or replace function fold_place_steps() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	emptied bigint[];
begin
	if not pg_try_advisory_xact_lock(7265112) then
		return;
	end if;
	with gone as (delete from place_step returning *),
	folded as (
		insert into place_cell as kept (sector_code, cell, county_fips, during, places, sum_x, sum_y)
		select sector, cell_at(code, level), county_fips, during, sum(places), sum(places::bigint * x), sum(places::bigint * y)
		from gone
		cross join generate_series(4, 16) level
		cross join lateral (select '' as sector union all select sector_code where level <= 12 and sector_code <> '') sectors
		group by 1, 2, 3, 4
		having (sum(places), sum(places::bigint * x), sum(places::bigint * y)) <> (0, 0, 0)
		order by 1, 2
		on conflict (sector_code, cell, county_fips, during) do update set
			places = kept.places + excluded.places, sum_x = kept.sum_x + excluded.sum_x, sum_y = kept.sum_y + excluded.sum_y
		returning sector_code, cell, places
	)
	select array_agg(distinct cell) into emptied from folded where places = 0;
	-- Not by the cell alone, which the index does not begin with.
	delete from place_cell
	where sector_code in (select '' union all select code from sector) and cell = any (emptied) and places = 0;
end
$$;

-- The places in a box that everyone may see, found by the index of their points; the rules for rows would hide the index
-- from the application, because comparing points could tell of rows it may not see.
drop function public_places_in(box);
create function public_places_in(area box) returns table (organization_id uuid, x integer, y integer)
language sql stable security definer rows 200 set search_path = public, pg_temp as $$
	select organization_id, map_x(at), map_y(at) from location where at <@ area and kind = 'physical' and not confidential
$$;

revoke all on function public_places_in(box) from public;
grant execute on function public_places_in(box) to longtable_app;

insert into place_step (code, x, y, county_fips, sector_code, during, places)
select p.code, p.x, p.y, coalesce(o.county_fips, ''), coalesce(o.sector_code, ''), o.during, 1
from location l join organization o on o.id = l.organization_id cross join shown_at(l.at, l.kind, l.confidential) p;
select fold_place_steps();
