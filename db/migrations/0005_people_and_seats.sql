-- The people of each body and the seats at its table. Every table carries body_id, and every reference inside a body
-- carries it too, so that no row of one body can point at a row of another.

create table person (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	reference text,
	name text not null check (btrim(name) <> ''),
	email citext,
	contact_via text,
	language text not null default 'en',
	minor boolean not null default false,
	invented boolean not null default false,
	notes jsonb not null default '{}',
	version integer not null default 1,
	unique (body_id, id),
	unique (body_id, reference)
);

create index person_name on person (body_id, lower(name));

create table membership (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	person_id uuid not null,
	organization_id uuid references organization,
	represents text,
	role text not null default 'member' check (role in (
		'member', 'chair', 'vice_chair', 'lead_family_partner', 'coordinator', 'facilitator', 'guest'
	)),
	voting boolean not null default true,
	level text check (level in ('director', 'manager', 'supervisor', 'frontline')),
	county_fips text references county,
	during daterange not null check (not isempty(during)),
	alternate_of uuid,
	compensated text check (compensated in ('yes', 'no', 'not_needed')),
	onboarded_on date,
	invented boolean not null default false,
	source text,
	notes jsonb not null default '{}',
	version integer not null default 1,
	unique (body_id, id),
	foreign key (body_id, person_id) references person (body_id, id),
	foreign key (body_id, alternate_of) references membership (body_id, id),
	constraint one_term_at_a_time exclude using gist (body_id with =, person_id with =, during with &&),
	check (alternate_of <> id)
);

create index membership_organization on membership (organization_id);

-- What people say of themselves, for one body; ended by withdrawing, never shown with the name unless they allow it.
create table perspective (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	person_id uuid not null,
	perspective text not null check (perspective in (
		'youth', 'parent_caregiver', 'family', 'lived_experience', 'community', 'cultural_leader', 'provider', 'agency', 'elected_official'
	)),
	shown_to text not null default 'facilitator' check (shown_to in ('facilitator', 'members', 'public')),
	during daterange not null,
	version integer not null default 1,
	foreign key (body_id, person_id) references person (body_id, id),
	exclude using gist (body_id with =, person_id with =, perspective with =, during with &&)
);

create table seat_template (
	id uuid primary key default gen_random_uuid(),
	code text not null,
	template_version text not null,
	title text not null,
	citation text not null,
	standing text not null check (standing in ('verified', 'seed', 'proposal', 'not_verified')),
	verified_on date,
	during daterange not null default daterange(null, null),
	maximum_size integer check (maximum_size > 0),
	note text,
	version integer not null default 1,
	unique (code, template_version),
	constraint one_template_version_at_a_time exclude using gist (code with =, during with &&)
);

create table template_seat (
	id uuid primary key default gen_random_uuid(),
	template_id uuid not null references seat_template,
	position integer not null,
	code text not null,
	label text not null,
	label_es text,
	class text not null check (class in ('required', 'expected', 'optional')),
	minimum integer not null check (minimum >= 0),
	share numeric check (share > 0 and share <= 1),
	rule jsonb not null default '{}',
	per_unit text not null default 'body' check (per_unit in ('body', 'county', 'school_district', 'agency')),
	note text,
	source text,
	version integer not null default 1,
	unique (template_id, code)
);

create table body_template (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	template_id uuid not null references seat_template,
	during daterange not null default daterange(null, null),
	version integer not null default 1,
	exclude using gist (body_id with =, template_id with =, during with &&)
);

create table seat (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	template_seat_id uuid references template_seat,
	code text not null check (code ~ '^[A-Za-z0-9-]{1,20}$'),
	position integer not null,
	label text not null check (btrim(label) <> ''),
	label_es text,
	class text not null check (class in ('required', 'expected', 'optional')),
	minimum integer not null default 1 check (minimum between 0 and 100),
	share numeric check (share > 0 and share <= 1),
	rule jsonb not null default '{}',
	unit text,
	pending boolean not null default false,
	applicable boolean not null default true,
	reason text,
	approver text,
	review_on date,
	during daterange not null default daterange(null, null),
	version integer not null default 1,
	unique (body_id, id),
	constraint one_seat_per_code exclude using gist (body_id with =, code with =, during with &&),
	constraint reason_when_not_applicable check (
		applicable or (coalesce(btrim(reason), '') <> '' and coalesce(btrim(approver), '') <> '' and review_on is not null)
	)
);

create table seat_assignment (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	seat_id uuid not null,
	membership_id uuid not null,
	standing text not null default 'confirmed' check (standing in ('confirmed', 'proposed')),
	override_reason text,
	during daterange not null check (not isempty(during)),
	version integer not null default 1,
	foreign key (body_id, seat_id) references seat (body_id, id),
	foreign key (body_id, membership_id) references membership (body_id, id),
	constraint one_holding_of_a_seat exclude using gist (seat_id with =, membership_id with =, during with &&),
	constraint one_confirmed_seat exclude using gist (body_id with =, membership_id with =, during with &&)
		where (standing = 'confirmed' and override_reason is null)
);

create index seat_assignment_membership on seat_assignment (membership_id);

-- Staff to a body are never members of it.
create table staff_assignment (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	person_id uuid not null,
	position text not null default 'coordinator',
	employer_id uuid references organization,
	during daterange not null,
	version integer not null default 1,
	foreign key (body_id, person_id) references person (body_id, id)
);

create table meeting (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	held_on date not null,
	title text not null default '',
	mode text check (mode in ('in_person', 'remote', 'both')),
	invented boolean not null default false,
	version integer not null default 1,
	unique (body_id, id),
	unique (body_id, held_on, title)
);

create table attendance (
	id uuid primary key default gen_random_uuid(),
	body_id uuid not null references body,
	meeting_id uuid not null,
	membership_id uuid not null,
	present text not null check (present in ('self', 'alternate', 'excused', 'absent')),
	version integer not null default 1,
	unique (meeting_id, membership_id),
	foreign key (body_id, meeting_id) references meeting (body_id, id),
	foreign key (body_id, membership_id) references membership (body_id, id)
);

create index attendance_membership on attendance (membership_id);

select keep(name::regclass) from unnest(array[
	'person', 'membership', 'perspective', 'seat_template', 'template_seat', 'body_template', 'seat', 'seat_assignment',
	'staff_assignment', 'meeting', 'attendance'
]) as name;
