-- What two organizations could do together besides what they give each other now: their own words, for the body's own people.
alter table partnership add column opportunities text check (btrim(opportunities) <> '');
