/** Where a kind of service is given: at home and in the community, in a crisis, or away from home. */
export type Setting = 'community' | 'crisis' | 'out_of_home';

/** A kind of service in the array a system of care needs. Files may name others; they are kept as they are written. */
export interface ServiceType {
	code: string;
	setting: Setting;
	/** Other ways people write it. */
	also: string[];
}

/** The kinds of service, in the order in which they are listed. */
export const serviceTypes: readonly ServiceType[] = [
	type('mental_health', 'community', 'behavioral health', 'mh', 'salud mental'),
	type('outpatient_therapy', 'community', 'outpatient', 'therapy', 'counseling', 'terapia'),
	type('psychiatry', 'community', 'medication management', 'child psychiatry', 'psiquiatría'),
	type('intensive_in_home', 'community', 'in-home', 'home-based', 'terapia intensiva en el hogar'),
	type('day_treatment', 'community', 'partial hospital', 'tratamiento diurno'),
	type(
		'care_coordination',
		'community',
		'wraparound',
		'high fidelity wraparound',
		'case management'
	),
	type('family_support', 'community', 'family peer support', 'parent support', 'apoyo familiar'),
	type('youth_support', 'community', 'youth peer support', 'apoyo para jóvenes'),
	type('respite', 'community', 'respite care', 'respiro'),
	type('substance_use', 'community', 'substance use treatment', 'sud', 'uso de sustancias'),
	type('school_based', 'community', 'school mental health', 'en la escuela'),
	type('early_childhood', 'community', 'early intervention', 'primera infancia'),
	type('primary_care', 'community', 'fqhc', 'pediatrics', 'atención primaria'),
	type('crisis_line', 'crisis', 'hotline', '988', 'línea de crisis'),
	type('mobile_crisis', 'crisis', 'mobile crisis team', 'crisis móvil'),
	type('crisis_stabilization', 'crisis', 'crisis center', 'estabilización'),
	type('crisis_follow_up', 'crisis', 'follow-up', 'seguimiento'),
	type('therapeutic_foster_care', 'out_of_home', 'treatment foster care', 'acogida terapéutica'),
	type('residential_treatment', 'out_of_home', 'prtf', 'residential', 'residencial'),
	type('inpatient_psychiatric', 'out_of_home', 'psychiatric hospital', 'psiquiátrico'),
	type('hospital', 'out_of_home', 'acute hospital', 'emergency department')
];

function type(code: string, setting: Setting, ...also: string[]): ServiceType {
	return { code, setting, also };
}
