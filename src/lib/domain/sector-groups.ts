import type { Sector } from './vocabulary.ts';

/** Sectors that share a sign on the map: eight with a colour and a shape of their own, the rest grey. */
export const sectorGroups = [
	'mental_health',
	'child_welfare',
	'justice',
	'education',
	'health',
	'substance_use',
	'families',
	'community',
	'other'
] as const;

export type SectorGroup = (typeof sectorGroups)[number];

const groupOfSector: Record<Sector, SectorGroup> = {
	mental_health: 'mental_health',
	medicaid: 'mental_health',
	managed_care: 'mental_health',
	crisis_call_center: 'mental_health',
	child_welfare: 'child_welfare',
	juvenile_justice: 'justice',
	courts: 'justice',
	law_enforcement: 'justice',
	legal_advocacy: 'justice',
	education: 'education',
	early_childhood: 'education',
	higher_education: 'education',
	primary_care: 'health',
	public_health: 'health',
	maternal_child_health: 'health',
	hospital: 'health',
	ems: 'health',
	substance_use: 'substance_use',
	family_organization: 'families',
	youth_organization: 'families',
	transition_age_youth: 'families',
	housing: 'community',
	transportation: 'community',
	food: 'community',
	recreation: 'community',
	faith: 'community',
	business: 'community',
	media: 'community',
	civic: 'community',
	arts_culture: 'community',
	tribal: 'other',
	county_government: 'other',
	other: 'other'
};

/** The sectors of a group. */
export function sectorsOf(group: SectorGroup): string[] {
	return Object.entries(groupOfSector).flatMap(([sector, its]) => (its === group ? sector : []));
}

/** The group a sector is drawn with; a sector that is unknown or nobody noted is drawn grey. */
export function groupOf(sector: string | null): SectorGroup {
	return groupOfSector[sector as Sector] ?? 'other';
}
