import { openDimensions } from '../tie/dimensions.ts';

/** Fields of records of what organizations say of each other, agree on and do together, by their tables. */
export const shownOfWork: Record<string, string[]> = {
	goal: ['statement', 'rationale', 'sectors', 'perspectives', 'during'],
	// Not how many took part: a small number may be about one person.
	plan_activity: ['what', 'phase', 'held_on', 'goal_id'],
	task: [
		'what',
		'organization_id',
		'group_id',
		'goal_id',
		'joint_activity_id',
		'due_on',
		'done_on'
	],
	agreement: [
		'kind',
		'title',
		'parties',
		'during',
		'reviewed_on',
		'review_on',
		'shares_data',
		'shared_what',
		'shared_purpose',
		'shared_as',
		'shared_from',
		'shared_to',
		'shared_basis',
		'shared_protection',
		'barriers',
		'document',
		'open_to_all'
	],
	joint_activity: [
		'kind',
		'held_on',
		'due_on',
		'what',
		'organizations',
		'host_id',
		'leadership',
		'middle',
		'frontline',
		'topics',
		'counties',
		'learned',
		'next_steps'
	],
	partnership: [
		'one_id',
		'other_id',
		'meets_every',
		'met_on',
		'one_offers',
		'other_offers',
		'opportunities',
		'decides_together',
		'lived_experience',
		'barriers'
	],
	stage_evidence: ['shows', 'what', 'seen_on', 'ended_on', 'told_by', 'grant_funded', 'document'],
	protocol: [
		'topic',
		'title',
		'parties',
		'summary',
		'authors',
		'approved_on',
		'without_lived_why',
		'review_on',
		'counties',
		'open_to_all'
	],
	affected_group: ['step', 'name', 'organizations'],
	call_path: [
		'county_fips',
		'number',
		'answered_by_id',
		'dispatch_rule',
		'agreement_id',
		'police_role'
	],
	assistance_request: [
		'topic',
		'what',
		'asked_on',
		'triaged_on',
		'helper',
		'assigned_on',
		'delivered_on',
		'delivered',
		'followed_up_on',
		'outcome',
		'withdrawn_on'
	],
	partnering_challenge: [
		'tag',
		'what',
		'local_strategy',
		'state_strategy',
		'owner',
		'opened_on',
		'closed_on'
	],
	// Neither name nor contact: whoever takes a consent back is gone from here too.
	informal_asset: ['kind', 'county_fips', 'consent_on'],
	shared_practice: [
		'topic',
		'seat_code',
		'what',
		'outcome',
		'done_on',
		'consent_on',
		'open_to_all'
	],
	peer_question: ['to_body_id', 'what', 'asked_on', 'answer', 'answered_on'],
	partner_role: ['organization_id', 'step', 'does', 'contact', 'hours', 'open_to_all'],
	outreach_visit: ['organization_id', 'held_on', 'county_fips', 'levels', 'topic', 'practice'],
	interagency_effort: ['kind', 'name', 'linked_body_id', 'counties', 'organizations', 'during'],
	participation: ['interagency_effort_id', 'held_on', 'topic', 'follow_up', 'due_on', 'done_on'],
	feedback_loop: [
		'heard_on',
		'source',
		'feedback',
		'change_made',
		'decided_on',
		'told_on',
		'told_how'
	],
	crisis_response_count: ['county_fips', 'during', 'responses', 'with_police'],
	wave: ['name', 'opens_on', 'closes_on'],
	tie_report: [
		'from_organization_id',
		'to_organization_id',
		'respondent',
		'level',
		'reporter_level',
		...openDimensions.map((dimension) => `dimensions.${dimension}`)
	]
};
