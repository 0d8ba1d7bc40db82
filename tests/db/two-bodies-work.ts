import type { Sql } from '#lib/server/connect.ts';

/** The id of the row that a query answers first. */
export async function idOf(rows: PromiseLike<readonly unknown[]>): Promise<string> {
	return ((await rows)[0] as { id: string }).id;
}

/** Adds one row to each table of a body's plan; answers their ids. */
export async function addPlan(sql: Sql, body: string) {
	const goal = await idOf(
		sql`insert into goal (body_id, position, statement) values (${body}, 1, 'Help at night') returning id`
	);
	const planActivity = await idOf(sql`
		insert into plan_activity (body_id, goal_id, what, phase, held_on, people)
		values (${body}, ${goal}, 'First talk', 'planning', '2026-03-03', '{"youth": 1}') returning id
	`);
	const task = await idOf(sql`
		insert into task (body_id, goal_id, organization_id, what)
		values (${body}, ${goal}, (select id from organization where home_body_id = ${body} and name = 'Org'), 'Ask around') returning id
	`);
	return { goal, planActivity, task };
}

/** Adds an agreement and a joint activity of two organizations, and a request for help; answers their ids. */
export async function addAgreements(sql: Sql, body: string) {
	const two = sql`array[
		(select id from organization where home_body_id = ${body} and name = 'Org'),
		(select id from organization where home_body_id = ${body} and name = 'Other org')
	]`;
	await sql`insert into organization (name, home_body_id) values ('Other org', ${body})`;
	const agreement = await idOf(sql`
		insert into agreement (body_id, kind, title, parties, during)
		values (${body}, 'memorandum', 'Help at night', ${two}, '[2026-01-01,)') returning id
	`);
	const jointActivity = await idOf(sql`
		insert into joint_activity (body_id, kind, held_on, what, organizations)
		values (${body}, 'debrief', '2026-03-03', 'After a night', ${two}) returning id
	`);
	const assistanceRequest = await idOf(sql`
		insert into assistance_request (body_id, topic, what, asked_on)
		values (${body}, 'equity', 'Read our shares with us', '2026-03-03') returning id
	`);
	const protocol = await idOf(sql`
		insert into protocol (body_id, topic, title, parties) values (${body}, 'referrals', 'Where to', ${two}) returning id
	`);
	const affectedGroup = await idOf(
		sql`insert into affected_group (body_id, step, name) values (${body}, 'call', 'Families') returning id`
	);
	const callPath = await idOf(sql`
		insert into call_path (body_id, county_fips, number, agreement_id)
		values (${body}, (select county_fips from body_county where body_id = ${body}), '988', ${agreement}) returning id
	`);
	const challenge = await idOf(sql`
		insert into partnering_challenge (body_id, tag, what, opened_on)
		values (${body}, 'time', 'Nobody comes', '2026-03-03') returning id
	`);
	const asset = await idOf(sql`
		insert into informal_asset (body_id, kind, name, county_fips, consent_on)
		values (${body}, 'gym', 'Boxing', (select county_fips from body_county where body_id = ${body}), '2026-03-03') returning id
	`);
	const partnerRole = await idOf(sql`
		insert into partner_role (body_id, organization_id, step, does)
		values (${body}, (select id from organization where home_body_id = ${body} and name = 'Org'), 'call', 'Answers') returning id
	`);
	const stageEvidence = await idOf(sql`
		insert into stage_evidence (body_id, shows, what, seen_on, told_by)
		values (${body}, 'joint_project', 'A fair', '2026-03-03', 'Chair') returning id
	`);
	const partnership = await idOf(sql`
		insert into partnership (body_id, one_id, other_id, meets_every)
		select ${body}, (${two})[1], (${two})[2], 3 returning id
	`);
	const response = { protocol, affectedGroup, callPath, partnerRole };
	const work = { agreement, jointActivity, stageEvidence, partnership, assistanceRequest };
	return { ...work, ...response, challenge, asset };
}

/** Adds one row to each log of what a body does outside its own meetings; answers their ids. */
export async function addLogs(sql: Sql, body: string) {
	const outreachVisit = await idOf(sql`
		insert into outreach_visit (body_id, organization_id, held_on, topic)
		values (${body}, (select id from organization where home_body_id = ${body} and name = 'Org'), '2026-03-03', 'The table') returning id
	`);
	const effort = await idOf(sql`
		insert into interagency_effort (body_id, kind, name) values (${body}, 'coalition', 'Safe nights') returning id
	`);
	const participation = await idOf(sql`
		insert into participation (body_id, interagency_effort_id, held_on, topic)
		values (${body}, ${effort}, '2026-03-03', 'Beds') returning id
	`);
	const feedback = await idOf(sql`
		insert into feedback_loop (body_id, heard_on, source, feedback) values (${body}, '2026-03-03', 'event', 'Too far away') returning id
	`);
	const responseCount = await idOf(sql`
		insert into crisis_response_count (body_id, county_fips, during, responses)
		values (${body}, (select county_fips from body_county where body_id = ${body}), '[2026-01-01,2026-07-01)', 40) returning id
	`);
	const sharedPractice = await idOf(sql`
		insert into shared_practice (body_id, topic, what, done_on) values (${body}, 'seats', 'Asked twice', '2026-03-03') returning id
	`);
	const asked = await idOf(sql`
		insert into body (slug, name, state_code) select slug || '-asked', name, state_code from body where id = ${body} returning id
	`);
	const peerQuestion = await idOf(sql`
		insert into peer_question (body_id, to_body_id, what, asked_on)
		values (${body}, ${asked}, 'How did you?', '2026-03-03') returning id
	`);
	return {
		sharedPractice,
		peerQuestion,
		outreachVisit,
		effort,
		participation,
		feedback,
		responseCount
	};
}
