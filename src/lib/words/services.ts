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
