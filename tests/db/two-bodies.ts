import type { Pool, Sql } from '#lib/server/connect.ts';
import { addAgreements, addLogs, addPlan, idOf } from './two-bodies-work.ts';

/** Two bodies of different states, each with a coordinator, a member, and one known row in every table of its own. */
export type TwoBodies = {
	a: Tenant;
	b: Tenant;
	accounts: Record<Name, string>;
	/** Every known row of body B: the table, its key and the key's column. */
	rowsOfB: { table: string; column: string; key: string }[];
};

/** The ids of one body. */
export type Tenant = Record<
	| 'body'
	| 'person'
	| 'membership'
	| 'perspective'
	| 'seat'
	| 'bodyTemplate'
	| 'assignment'
	| 'staff'
	| 'recruitment'
	| 'review'
	| 'goal'
	| 'planActivity'
	| 'task'
	| 'agreement'
	| 'jointActivity'
	| 'stageEvidence'
	| 'partnership'
	| 'assistanceRequest'
	| 'protocol'
	| 'affectedGroup'
	| 'callPath'
	| 'challenge'
	| 'asset'
	| 'partnerRole'
	| 'meeting'
	| 'attendance'
	| 'decision'
	| 'finding'
	| 'demographics'
	| 'import'
	| 'wave'
	| 'tieReport'
	| 'waveInvitation'
	| 'organization'
	| 'location'
	| 'service'
	| 'serviceAtLocation'
	| 'serviceArea'
	| 'bodyCounty',
	string
> &
	Awaited<ReturnType<typeof addLogs>>;

type Name =
	'coordinatorA' | 'memberA' | 'coordinatorB' | 'memberB' | 'leader' | 'manager' | 'administrator';

const names: Name[] = [
	'coordinatorA',
	'memberA',
	'coordinatorB',
	'memberB',
	'leader',
	'manager',
	'administrator'
];

/** Fills an empty database as its owner. */
export async function addTwoBodies(sql: Pool): Promise<TwoBodies> {
	await sql`insert into state (code, fips, name) values ('NC', '37', 'North Carolina'), ('TN', '47', 'Tennessee')`;
	await sql`insert into county (fips, state_code, name) values ('37087', 'NC', 'Haywood'), ('47155', 'TN', 'Sevier')`;
	await sql`insert into sector (code, name, position) values ('courts', 'Courts', 1)`;
	const template = await idOf(sql`
		insert into seat_template (code, template_version, title, citation, standing) values ('t', '1', 'T', 'C', 'seed') returning id
	`);
	const catchment = await idOf(
		sql`insert into catchment (state_code, name) values ('NC', 'West') returning id`
	);
	const a = await addBody(sql, 'body-a', 'NC', '37087', template);
	const b = await addBody(sql, 'body-b', 'TN', '47155', template);
	const accounts = await addAccounts(sql, a.body, b.body, catchment);
	return { a, b, accounts, rowsOfB: rowsOf(b) };
}

async function addBody(
	sql: Sql,
	slug: string,
	state: string,
	county: string,
	template: string
): Promise<Tenant> {
	const body = await idOf(
		sql`insert into body (slug, name, state_code) values (${slug}, ${slug}, ${state}) returning id`
	);
	const bodyCounty = await idOf(
		sql`insert into body_county (body_id, county_fips) values (${body}, ${county}) returning id`
	);
	const bodyTemplate = await idOf(
		sql`insert into body_template (body_id, template_id) values (${body}, ${template}) returning id`
	);
	return {
		body,
		bodyCounty,
		bodyTemplate,
		...(await addDirectory(sql, body)),
		...(await addTable(sql, body)),
		...(await addPlan(sql, body)),
		...(await addAgreements(sql, body)),
		...(await addLogs(sql, body))
	};
}

async function addDirectory(sql: Sql, body: string) {
	const organization = await idOf(
		sql`insert into organization (name, home_body_id) values ('Org', ${body}) returning id`
	);
	const location = await idOf(sql`
		insert into location (organization_id, confidential, at, home_body_id) values (${organization}, true, '(-83,35)', ${body}) returning id
	`);
	const service = await idOf(sql`
		insert into service (organization_id, name, home_body_id) values (${organization}, 'Help', ${body}) returning id
	`);
	const serviceAtLocation = await idOf(sql`
		insert into service_at_location (service_id, location_id, home_body_id) values (${service}, ${location}, ${body}) returning id
	`);
	const serviceArea = await idOf(sql`
		insert into service_area (service_id, kind, value, home_body_id) values (${service}, 'statewide', '{}', ${body}) returning id
	`);
	return { organization, location, service, serviceAtLocation, serviceArea };
}

async function addTable(sql: Sql, body: string) {
	const person = await idOf(
		sql`insert into person (body_id, name, email) values (${body}, 'Ana', 'ana@example.org') returning id`
	);
	const membership = await idOf(sql`
		insert into membership (body_id, person_id, during) values (${body}, ${person}, '[2026-01-01,)') returning id
	`);
	const perspective = await idOf(sql`
		insert into perspective (body_id, person_id, perspective, during) values (${body}, ${person}, 'youth', '[2026-01-01,)') returning id
	`);
	const seat = await idOf(sql`
		insert into seat (body_id, code, position, label, class) values (${body}, 'S01', 1, 'Courts', 'required') returning id
	`);
	const assignment = await idOf(sql`
		insert into seat_assignment (body_id, seat_id, membership_id, during)
		values (${body}, ${seat}, ${membership}, '[2026-01-01,)') returning id
	`);
	const staff = await idOf(sql`
		insert into staff_assignment (body_id, person_id, during) values (${body}, ${person}, '[2026-01-01,)') returning id
	`);
	const demographics = await idOf(sql`
		insert into demographic_wave (body_id, asked_on, members, counts) values (${body}, '2026-02-02', 9, '{"white": 8}') returning id
	`);
	const recruitment = await idOf(sql`
		insert into recruitment (body_id, seat_id, call, prospect_on) values (${body}, ${seat}, 'Board', '2026-01-01') returning id
	`);
	const review = await idOf(sql`
		insert into roster_review (body_id, reviewed_on, reviewed_by, decision) values (${body}, '2026-01-01', 'Team', 'Keep') returning id
	`);
	return {
		person,
		membership,
		recruitment,
		review,
		demographics,
		perspective,
		seat,
		assignment,
		staff,
		...(await addMeeting(sql, body, membership))
	};
}

async function addMeeting(sql: Sql, body: string, membership: string) {
	const meeting = await idOf(
		sql`insert into meeting (body_id, held_on) values (${body}, '2026-02-02') returning id`
	);
	const attendance = await idOf(sql`
		insert into attendance (body_id, meeting_id, membership_id, present) values (${body}, ${meeting}, ${membership}, 'self') returning id
	`);
	const decision = await idOf(sql`
		insert into decision (body_id, meeting_id, position, text, method) values (${body}, ${meeting}, 1, 'Meet monthly', 'consensus') returning id
	`);
	const finding = await idOf(sql`
		insert into finding (body_id, key, kind, first_seen_on, last_seen_on) values (${body}, 'k', 'k', '2026-01-01', '2026-01-01') returning id
	`);
	const brought = await idOf(sql`
		insert into import (kind, body_id, file_name, file_hash, rows, added, changed, unchanged, refused)
		values ('members', ${body}, 'f', 'h', 1, 1, 0, 0, 0) returning id
	`);
	return {
		meeting,
		attendance,
		decision,
		finding,
		import: brought,
		...(await addReports(sql, body))
	};
}

async function addReports(sql: Sql, body: string) {
	const wave = await idOf(
		sql`insert into wave (body_id, name, opens_on) values (${body}, 'Spring', '2026-02-01') returning id`
	);
	const [from, to] = await Promise.all([
		idOf(sql`insert into organization (name) values ('One') returning id`),
		idOf(sql`insert into organization (name) values ('Two') returning id`)
	]);
	const tieReport = await idOf(sql`
		insert into tie_report (body_id, wave_id, from_organization_id, to_organization_id, level)
		values (${body}, ${wave}, ${from}, ${to}, 3) returning id
	`);
	const waveInvitation = await idOf(sql`
		insert into wave_invitation (body_id, wave_id, organization_id) values (${body}, ${wave}, ${from}) returning id
	`);
	return { wave, tieReport, waveInvitation };
}

async function addAccounts(sql: Sql, a: string, b: string, catchment: string) {
	const made = await Promise.all(
		names.map(async (name) => {
			const email = `${name.toLowerCase()}@example.org`;
			return [
				name,
				await idOf(sql`insert into account (email, name) values (${email}, ${name}) returning id`)
			] as const;
		})
	);
	const accounts = Object.fromEntries(made) as Record<Name, string>;
	await sql`
		insert into account_role (account_id, role, body_id, catchment_id, state_code) values
			(${accounts.coordinatorA}, 'coordinator', ${a}, null, null),
			(${accounts.memberA}, 'member', ${a}, null, null),
			(${accounts.coordinatorB}, 'coordinator', ${b}, null, null),
			(${accounts.memberB}, 'member', ${b}, null, null),
			(${accounts.leader}, 'state_leader', null, null, 'NC'),
			(${accounts.manager}, 'catchment_manager', null, ${catchment}, null),
			(${accounts.administrator}, 'administrator', null, null, null)
	`;
	return accounts;
}

function rowsOf(tenant: Tenant) {
	const tables: [string, string][] = [
		['body', tenant.body],
		['body_county', tenant.bodyCounty],
		['body_template', tenant.bodyTemplate],
		['organization', tenant.organization],
		['location', tenant.location],
		['service', tenant.service],
		['service_at_location', tenant.serviceAtLocation],
		['service_area', tenant.serviceArea],
		['person', tenant.person],
		['membership', tenant.membership],
		['perspective', tenant.perspective],
		['seat', tenant.seat],
		['seat_assignment', tenant.assignment],
		['staff_assignment', tenant.staff],
		['recruitment', tenant.recruitment],
		['roster_review', tenant.review],
		['goal', tenant.goal],
		['plan_activity', tenant.planActivity],
		['task', tenant.task],
		['agreement', tenant.agreement],
		['joint_activity', tenant.jointActivity],
		['stage_evidence', tenant.stageEvidence],
		['partnership', tenant.partnership],
		['assistance_request', tenant.assistanceRequest],
		['protocol', tenant.protocol],
		['affected_group', tenant.affectedGroup],
		['call_path', tenant.callPath],
		['partnering_challenge', tenant.challenge],
		['informal_asset', tenant.asset],
		['partner_role', tenant.partnerRole],
		['shared_practice', tenant.sharedPractice],
		['peer_question', tenant.peerQuestion],
		['outreach_visit', tenant.outreachVisit],
		['interagency_effort', tenant.effort],
		['participation', tenant.participation],
		['feedback_loop', tenant.feedback],
		['crisis_response_count', tenant.responseCount],
		['meeting', tenant.meeting],
		['attendance', tenant.attendance],
		['decision', tenant.decision],
		['finding', tenant.finding],
		['demographic_wave', tenant.demographics],
		['import', tenant.import],
		['wave', tenant.wave],
		['tie_report', tenant.tieReport],
		['wave_invitation', tenant.waveInvitation]
	];
	return tables.map(([table, key]) => ({ table, column: 'id', key }));
}
