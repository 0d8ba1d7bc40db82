-- How exactly the position of a place is known when it was looked up: at the address, in its street, or only the middle of a ZIP area, a town or
-- a county. Null: typed in or brought in, nobody said.
alter table location add column found_as text
	check (found_as in ('address', 'street', 'postal_code', 'city', 'county'));
