-- What belongs to agreements, trainings and debriefs: who gives data to whom and what is in the way of it, who trained whom
-- and which levels of staff were there, what is still to be held, and for which counties something is written down.

alter table agreement
	-- Parties that give data, and parties that receive it; both empty: all parties with each other.
	add column shared_from uuid[] not null default '{}' check (array_position(shared_from, null) is null),
	add column shared_to uuid[] not null default '{}' check (array_position(shared_to, null) is null),
	add column shared_protection text,
	add column barriers text[] not null default '{}' check (barriers <@ array['fear_of_looking_bad', 'used_against', 'confidentiality_laws']),
	add constraint parties_share check (shared_from <@ parties and shared_to <@ parties);

alter table joint_activity
	alter column held_on drop not null,
	-- By when it is to be held, while it was not.
	add column due_on date,
	-- Who trained the others.
	add column host_id uuid,
	add column topics text check (btrim(topics) <> ''),
	-- The organizations of which people of each level were there.
	add column leadership uuid[] not null default '{}' check (array_position(leadership, null) is null),
	add column middle uuid[] not null default '{}' check (array_position(middle, null) is null),
	add column frontline uuid[] not null default '{}' check (array_position(frontline, null) is null),
	-- FIPS codes; empty: wherever those who took part work.
	add column counties text[] not null default '{}' check (array_position(counties, null) is null),
	add constraint held_or_due check (held_on is not null or due_on is not null),
	add constraint host_took_part check (host_id = any (organizations)),
	add constraint levels_took_part check (leadership || middle || frontline <@ organizations);

-- What a debrief asks for is a task of a partner.
alter table task
	add column joint_activity_id uuid,
	add foreign key (body_id, joint_activity_id) references joint_activity (body_id, id) on delete set null (joint_activity_id);

create index task_joint_activity on task (joint_activity_id) where joint_activity_id is not null;

-- FIPS codes; empty: everywhere the body works.
alter table protocol
	add column counties text[] not null default '{}' check (array_position(counties, null) is null);
