import { settings } from '../roster/settings.ts';

/** The fields of each table that a person reads about, in reading order. Tables that are not here are not shown. A dot leads into a field. */
export const shownFields: Record<string, string[]> = {
	organization: [
		'name',
		'other_names',
		'type',
		'sector_code',
		'other_sectors',
		'parent_id',
		'county_fips',
		'served_counties',
		'website',
		'email',
		'phone',
		'languages',
		'staff_size',
		'description',
		'verified_on',
		'during'
	],
	location: [
		'organization_id',
		'name',
		'address',
		'city',
		'state',
		'postal_code',
		'county_fips',
		'at',
		'confidential'
	],
	service: ['organization_id', 'name', 'service_type', 'status', 'description', 'crisis_role'],
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
	meeting: ['held_on', 'title', 'mode'],
	attendance: ['meeting_id', 'membership_id', 'present'],
	demographic_wave: ['asked_on', 'members', 'reference_name'],
	body: [
		'name',
		'type',
		'purpose',
		'meets',
		'founded_on',
		...settings.map(({ name }) => `bylaws.${name}`)
	],
	body_county: ['county_fips', 'whole_county', 'part_description', 'during'],
	body_template: ['template_id', 'during'],
	finding: ['state', 'reason', 'owner', 'owner_id', 'due_on']
};
