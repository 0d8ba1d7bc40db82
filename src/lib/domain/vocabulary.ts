/** The systems an organization works in; a member brings those of the organization. */
export const sectors = [
	'mental_health',
	'medicaid',
	'child_welfare',
	'juvenile_justice',
	'education',
	'substance_use',
	'primary_care',
	'early_childhood',
	'transition_age_youth',
	'higher_education',
	'courts',
	'managed_care',
	'public_health',
	'maternal_child_health',
	'hospital',
	'ems',
	'law_enforcement',
	'housing',
	'transportation',
	'food',
	'recreation',
	'faith',
	'business',
	'media',
	'civic',
	'family_organization',
	'youth_organization',
	'tribal',
	'county_government',
	'crisis_call_center',
	'legal_advocacy',
	'arts_culture',
	'other'
] as const;

/** How an organization is constituted. */
export const organizationTypes = [
	'public_agency',
	'nonprofit',
	'for_profit',
	'family_run',
	'youth_run',
	'faith',
	'tribal',
	'informal_group',
	'individual_practice'
] as const;

/** What kind of table a body is. */
export const bodyTypes = [
	'community_collaborative',
	'state_collaborative',
	'executive_team',
	'steering_committee',
	'committee',
	'work_group',
	'expansion_team',
	'mobile_crisis_partnership',
	'juvenile_crime_prevention_council',
	'local_team',
	'coalition',
	'advisory_committee',
	'other'
] as const;

/** The kinds of part that decide for the body they belong to. */
export const decidingTypes = ['executive_team', 'steering_committee'];

/** What a member speaks for, declared by the member and removable. */
export const perspectives = [
	'youth',
	'parent_caregiver',
	'family',
	'lived_experience',
	'community',
	'cultural_leader',
	'provider',
	'agency',
	'elected_official'
] as const;

/** What a member does in the body. A coordinator and a guest are not counted. */
export const roles = [
	'member',
	'chair',
	'vice_chair',
	'lead_family_partner',
	'coordinator',
	'facilitator',
	'guest'
] as const;

/** Where in an agency a member works. */
export const levels = ['director', 'manager', 'supervisor', 'frontline'] as const;

/** The three bands that levels fall into. */
export const bands = ['leadership', 'middle', 'frontline'] as const;

export type Sector = (typeof sectors)[number];
export type OrganizationType = (typeof organizationTypes)[number];
export type Perspective = (typeof perspectives)[number];
export type Role = (typeof roles)[number];
export type Level = (typeof levels)[number];
export type Band = (typeof bands)[number];

const bandOfLevel: Record<Level, Band> = {
	director: 'leadership',
	manager: 'middle',
	supervisor: 'middle',
	frontline: 'frontline'
};

/** The band of a level; null stays null, because an unknown level is never taken for frontline. */
export function bandOf(level: Level | null): Band | null {
	return level === null ? null : bandOfLevel[level];
}
