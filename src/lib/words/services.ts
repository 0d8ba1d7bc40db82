import { m } from './paraglide/messages.js';

const types: Record<string, () => string> = {
	mental_health: m.gaps_type_mental_health,
	outpatient_therapy: m.gaps_type_outpatient_therapy,
	psychiatry: m.gaps_type_psychiatry,
	intensive_in_home: m.gaps_type_intensive_in_home,
	day_treatment: m.gaps_type_day_treatment,
	care_coordination: m.gaps_type_care_coordination,
	family_support: m.gaps_type_family_support,
	youth_support: m.gaps_type_youth_support,
	respite: m.gaps_type_respite,
	substance_use: m.gaps_type_substance_use,
	school_based: m.gaps_type_school_based,
	early_childhood: m.gaps_type_early_childhood,
	primary_care: m.gaps_type_primary_care,
	crisis_line: m.gaps_type_crisis_line,
	mobile_crisis: m.gaps_type_mobile_crisis,
	crisis_stabilization: m.gaps_type_crisis_stabilization,
	crisis_follow_up: m.gaps_type_crisis_follow_up,
	therapeutic_foster_care: m.gaps_type_therapeutic_foster_care,
	residential_treatment: m.gaps_type_residential_treatment,
	inpatient_psychiatric: m.gaps_type_inpatient_psychiatric,
	hospital: m.gaps_type_hospital
};

/** How a kind of service is called; one of our users' own as they wrote it. */
export function serviceTypeName(type: string): string {
	return types[type]?.() ?? type;
}

const statuses: Record<string, () => string> = {
	active: m.services_status_active,
	inactive: m.services_status_inactive,
	temporarily_closed: m.services_status_temporarily_closed,
	defunct: m.services_status_defunct
};

const crisisRoles: Record<string, () => string> = {
	none: m.services_crisis_none,
	call: m.services_crisis_call,
	respond: m.services_crisis_respond,
	place: m.services_crisis_place,
	follow_up: m.services_crisis_follow_up
};

/** Whether a service is open, in a word. */
export function statusName(status: string): string {
	return statuses[status]?.() ?? status;
}

/** What a service does in a crisis. */
export function crisisRoleName(role: string): string {
	return crisisRoles[role]?.() ?? role;
}

/** For which ages a service is: "ages 5 to 17". */
export function agesText(ages: { minimumAge: number | null; maximumAge: number | null }): string {
	const [from, to] = [ages.minimumAge, ages.maximumAge];
	if (from !== null && to !== null) return m.services_ages({ from, to });
	if (from !== null) return m.services_ages_from({ from });
	return to !== null ? m.services_ages_to({ to }) : m.services_ages_all();
}

const areaKinds: Record<string, () => string> = {
	county: m.services_kind_county,
	postal_code: m.services_kind_postal_code,
	polygon: m.services_kind_polygon,
	radius: m.services_kind_radius,
	statewide: m.services_kind_statewide
};

/** A kind of area that services serve. */
export function areaKindName(kind: string): string {
	return areaKinds[kind]?.() ?? kind;
}

/** An area that is not a name: a distance, or an outline. */
export function areaText(value: object): string {
	const miles = 'miles' in value ? String(value.miles) : null;
	return miles === null ? m.services_outline_kept() : m.services_within_miles({ miles });
}
