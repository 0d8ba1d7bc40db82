-- Places and groups that people turn to without being sent: a barbershop, a gym, a place of worship. Kept only with their
-- consent, and then public; who takes it back is gone, from the book of changes too.

create table informal_asset (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	kind text not null check (kind in (
		'barbershop', 'gym', 'place_of_worship', 'natural_helpers', 'cultural_group', 'youth_place', 'other'
	)),
	-- Of a place or a group, never of a person.
	name text not null check (btrim(name) <> ''),
	county_fips text not null references county,
	-- Through whom it is reached.
	contact_id uuid references organization,
	consent_on date not null,
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id)
);

create index informal_asset_body on informal_asset (body_id, county_fips);
create index informal_asset_county on informal_asset (county_fips);
create index informal_asset_contact on informal_asset (contact_id) where contact_id is not null;

-- What the book keeps of a row: not whole boundaries, no passwords, and of who gave a consent neither name nor contact.
create or replace function for_the_book(table_name text, whole jsonb) returns jsonb language sql immutable as $$
	select case table_name
		when 'county' then whole - '{boundary,boundary_simple,extent}'::text[]
		when 'informal_asset' then whole - '{name,contact_id}'::text[]
		else whole - 'password_hash'
	end
$$;

-- A consent that was taken back is asked for anew, never put back from the book.
create function ask_consent_again() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	if nullif(current_setting('app.undoes', true), '') is not null then
		raise insufficient_privilege using message = 'consent has to be asked for again';
	end if;
	return new;
end
$$;

revoke all on function ask_consent_again() from public;
grant execute on function ask_consent_again() to longtable_app;
create trigger ask_consent_again before insert on informal_asset for each row execute function ask_consent_again();

select keep('informal_asset');
grant select, insert, update, delete on informal_asset to longtable_app;

create policy coordinators_change on informal_asset to longtable_app
	using (body_id = any ((select bodies_i_run())::uuid[])) with check (body_id = any ((select bodies_i_run())::uuid[]));

create policy anyone_reads on informal_asset for select to longtable_app using (true);
