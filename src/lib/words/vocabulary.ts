import { m } from './paraglide/messages.js';

type Words = Record<string, () => string>;

// A word that a database has and this list does not is shown as it is, with its underscores as spaces.
function said(words: Words, value: string): string {
	return words[value]?.() ?? value.replaceAll('_', ' ');
}

const sectorWords: Words = {
	mental_health: m.sector_mental_health,
	medicaid: m.sector_medicaid,
	child_welfare: m.sector_child_welfare,
	juvenile_justice: m.sector_juvenile_justice,
	education: m.sector_education,
	substance_use: m.sector_substance_use,
	primary_care: m.sector_primary_care,
	early_childhood: m.sector_early_childhood,
	transition_age_youth: m.sector_transition_age_youth,
	higher_education: m.sector_higher_education,
	courts: m.sector_courts,
	managed_care: m.sector_managed_care,
	public_health: m.sector_public_health,
	maternal_child_health: m.sector_maternal_child_health,
	hospital: m.sector_hospital,
	ems: m.sector_ems,
	law_enforcement: m.sector_law_enforcement,
	housing: m.sector_housing,
	transportation: m.sector_transportation,
	food: m.sector_food,
	recreation: m.sector_recreation,
	faith: m.sector_faith,
	business: m.sector_business,
	media: m.sector_media,
	civic: m.sector_civic,
	family_organization: m.sector_family_organization,
	youth_organization: m.sector_youth_organization,
	tribal: m.sector_tribal,
	county_government: m.sector_county_government,
	crisis_call_center: m.sector_crisis_call_center,
	legal_advocacy: m.sector_legal_advocacy,
	arts_culture: m.sector_arts_culture,
	other: m.sector_other
};

const organizationTypeWords: Words = {
	public_agency: m.organization_type_public_agency,
	nonprofit: m.organization_type_nonprofit,
	for_profit: m.organization_type_for_profit,
	family_run: m.organization_type_family_run,
	youth_run: m.organization_type_youth_run,
	faith: m.organization_type_faith,
	tribal: m.organization_type_tribal,
	informal_group: m.organization_type_informal_group,
	individual_practice: m.organization_type_individual_practice
};

const perspectiveWords: Words = {
	youth: m.perspective_youth,
	parent_caregiver: m.perspective_parent_caregiver,
	family: m.perspective_family,
	lived_experience: m.perspective_lived_experience,
	community: m.perspective_community,
	cultural_leader: m.perspective_cultural_leader,
	provider: m.perspective_provider,
	agency: m.perspective_agency,
	elected_official: m.perspective_elected_official
};

const roleWords: Words = {
	member: m.role_member,
	chair: m.role_chair,
	vice_chair: m.role_vice_chair,
	lead_family_partner: m.role_lead_family_partner,
	coordinator: m.role_coordinator,
	facilitator: m.role_facilitator,
	guest: m.role_guest
};

const levelWords: Words = {
	director: m.level_director,
	manager: m.level_manager,
	supervisor: m.level_supervisor,
	frontline: m.level_frontline
};

const bandWords: Words = {
	leadership: m.band_leadership,
	middle: m.band_middle,
	frontline: m.band_frontline
};

const seatClassWords: Words = {
	required: m.seat_class_required,
	expected: m.seat_class_expected,
	optional: m.seat_class_optional
};

const seatStateWords: Words = {
	filled: m.seat_state_filled,
	'part-filled': m.seat_state_part_filled,
	hollow: m.seat_state_hollow,
	pending: m.seat_state_pending,
	vacant: m.seat_state_vacant,
	'not-applicable': m.seat_state_not_applicable
};

const activityWords: Words = {
	active: m.activity_active,
	'at-risk': m.activity_at_risk,
	inactive: m.activity_inactive,
	new: m.activity_new,
	'not-judged': m.activity_not_judged
};

const presenceWords: Words = {
	self: m.present_self,
	alternate: m.present_alternate,
	excused: m.present_excused,
	absent: m.present_absent
};

const bodyTypeWords: Words = {
	community_collaborative: m.body_type_community_collaborative,
	state_collaborative: m.body_type_state_collaborative,
	executive_team: m.body_type_executive_team,
	steering_committee: m.body_type_steering_committee,
	committee: m.body_type_committee,
	work_group: m.body_type_work_group,
	expansion_team: m.body_type_expansion_team,
	mobile_crisis_partnership: m.body_type_mobile_crisis_partnership,
	juvenile_crime_prevention_council: m.body_type_juvenile_crime_prevention_council,
	local_team: m.body_type_local_team,
	coalition: m.body_type_coalition,
	advisory_committee: m.body_type_advisory_committee,
	other: m.body_type_other
};

/** The name of a sector. */
export function sectorName(code: string): string {
	return said(sectorWords, code);
}

/** How an organization is constituted. */
export function organizationTypeName(value: string): string {
	return said(organizationTypeWords, value);
}

/** What a member speaks for. */
export function perspectiveName(value: string): string {
	return said(perspectiveWords, value);
}

/** What a member does in the body. */
export function roleName(value: string): string {
	return said(roleWords, value);
}

/** Where in an agency a member works. */
export function levelName(value: string): string {
	return said(levelWords, value);
}

/** One of the three bands of levels. */
export function bandName(value: string): string {
	return said(bandWords, value);
}

/** How much a seat is asked for. */
export function seatClassName(value: string): string {
	return said(seatClassWords, value);
}

/** The state a seat is in, by its word such as "part-filled". */
export function seatStateName(value: string): string {
	return said(seatStateWords, value);
}

/** How a member attends, by its word such as "at-risk". */
export function activityName(value: string): string {
	return said(activityWords, value);
}

/** How a member was present at a meeting. */
export function presenceName(value: string): string {
	return said(presenceWords, value);
}

/** What kind of body it is. */
export function bodyTypeName(value: string): string {
	return said(bodyTypeWords, value);
}
