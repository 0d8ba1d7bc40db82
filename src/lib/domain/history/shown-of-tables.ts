import { settings } from '../roster/settings.ts';

/** Fields of records of who sits at a table and how it meets, by their tables. */
export const shownOfTables: Record<string, string[]> = {
	body: [
		'name',
		'type',
		'purpose',
		'meets',
		'founded_on',
		'suggestion_settings.languages',
		...settings.map(({ name }) => `bylaws.${name}`)
	],
	body_county: ['county_fips', 'whole_county', 'part_description', 'during'],
	body_template: ['template_id', 'during'],
	person: ['name', 'email', 'contact_via', 'language', 'minor'],
	membership: [
		'person_id',
		'organization_id',
		'represents',
		'role',
		'voting',
		'level',
		'county_fips',
		'during',
		'alternate_of',
		'compensated'
	],
	perspective: ['person_id', 'perspective', 'shown_to', 'during'],
	seat: [
		'code',
		'label',
		'label_es',
		'class',
		'minimum',
		'share',
		'unit',
		'pending',
		'applicable',
		'reason',
		'approver',
		'review_on',
		'during'
	],
	seat_assignment: ['seat_id', 'membership_id', 'standing', 'override_reason', 'during'],
	staff_assignment: ['person_id', 'position', 'employer_id', 'during'],
	recruitment: [
		'seat_id',
		'organization_id',
		'call',
		'answers',
		'introducer_id',
		'prospect_on',
		'invited_on',
		'accepted_on',
		'oriented_on',
		'declined_on',
		'decline_reason'
	],
	roster_review: ['reviewed_on', 'reviewed_by', 'decision'],
	meeting: ['held_on', 'title', 'mode', 'agenda'],
	decision: ['text', 'method', 'votes_for', 'votes_against', 'votes_abstained'],
	attendance: ['meeting_id', 'membership_id', 'present'],
	demographic_wave: ['asked_on', 'members', 'reference_name'],
	finding: ['state', 'reason', 'owner', 'owner_id', 'due_on']
};
