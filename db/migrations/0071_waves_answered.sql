-- Each wave with how many it asked and how many of them answered. Without a list of whom it asked, those are all its organizations.
drop function waves_of(uuid, date);

create function waves_of(of_body uuid, on_day date)
returns table (
	id uuid, name text, opens_on date, closes_on date, invited integer, answered integer, reports integer, invented boolean
)
language sql stable security definer set search_path = public, pg_temp as $$
	select w.id, w.name, w.opens_on, w.closes_on,
		case when exists (select from wave_invitation i where i.wave_id = w.id)
			then (select count(*)::integer from organizations_in(w.id))
			else coalesce(w.invited_n, (select count(*)::integer from organizations_in(w.id))) end,
		(
			select count(distinct r.from_organization_id)::integer from tie_report r
			where r.wave_id = w.id and r.to_organization_id in (select o.organization_id from organizations_in(w.id) o)
		),
		(select count(*)::integer from tie_report r where r.wave_id = w.id), w.invented
	from wave w where w.body_id = of_body and w.opens_on <= on_day
	order by w.opens_on desc, w.name desc
$$;

revoke all on function waves_of(uuid, date) from public;
grant execute on function waves_of(uuid, date) to longtable_app;
