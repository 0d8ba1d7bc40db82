import { countiesOf, northCarolinaCatchments } from './catchments.ts';
import { organizationId, type SeededOrganization } from './organizations.ts';
import { northCarolinaCounties, type SeededCounty } from './places.ts';

/** The public agencies that every county of North Carolina has by law. */
export type AgencyKind = 'social-services' | 'schools' | 'sheriff' | 'health' | 'juvenile-court';

const agencies: Record<AgencyKind, { name: string; sector: string; law: string }> = {
	'social-services': {
		name: 'County Department of Social Services',
		sector: 'child_welfare',
		law: 'every county has a governing board for social services (G.S. 108A-1)'
	},
	schools: {
		name: 'County Schools',
		sector: 'education',
		law: 'each county is a school administrative unit (G.S. 115C-66); city units are not shown'
	},
	sheriff: {
		name: 'County Sheriff’s Office',
		sector: 'law_enforcement',
		law: 'a sheriff is elected in each county (G.S. 162-1)'
	},
	health: {
		name: 'County Health Department',
		sector: 'public_health',
		law: 'each county provides public health services, some through a district (G.S. 130A-34)'
	},
	'juvenile-court': {
		name: 'County Juvenile Court Services',
		sector: 'juvenile_justice',
		law: 'court counselors serve each judicial district (G.S. 143B-830)'
	}
};

const managers: Record<string, string> = {
	Alliance: 'Alliance Health',
	'Cardinal Innovations': 'Cardinal Innovations Healthcare',
	Eastpointe: 'Eastpointe',
	Partners: 'Partners Health Management',
	Sandhills: 'Sandhills Center',
	Trillium: 'Trillium Health Resources',
	Vaya: 'Vaya Health'
};

/** The id of a county's agency. */
export function agencyId(kind: AgencyKind, fips: string): string {
	return organizationId(agencyReference(kind, fips));
}

/** The id of the organization that manages a catchment. */
export function managerId(catchment: string): string {
	return organizationId(managerReference(catchment));
}

/** Five agencies for each county of North Carolina, at the county seat, named by one pattern. */
export function countyAgencies(): SeededOrganization[] {
	const kinds = Object.keys(agencies) as AgencyKind[];
	return northCarolinaCounties().flatMap((county) => kinds.map((kind) => agencyOf(county, kind)));
}

/** The organizations that manage, or managed, the catchments of North Carolina. */
export function catchmentManagers(): SeededOrganization[] {
	return northCarolinaCatchments().map(({ name, from, to }) => ({
		reference: managerReference(name),
		name: managers[name] ?? name,
		otherNames: managers[name] === name ? [] : [name],
		type: 'public_agency',
		sector: 'managed_care',
		county: null,
		servedCounties: countiesOf(name),
		staffSize: '100+',
		from: to ? from : null,
		to: to || null,
		invented: false,
		source: 'Manages the catchment of that name; its offices are not recorded.'
	}));
}

function agencyOf(county: SeededCounty, kind: AgencyKind): SeededOrganization {
	const { name, sector, law } = agencies[kind];
	return {
		reference: agencyReference(kind, county.fips),
		name: `${county.name} ${name}`,
		type: 'public_agency',
		sector,
		county: county.fips,
		servedCounties: [county.fips],
		invented: false,
		source: `Exists by law: ${law}. The name follows a pattern and was not checked.`,
		sites: [
			{
				at: county.seatAt,
				city: county.seat,
				state: 'NC',
				source: 'Approximate: the point of the county seat, not the office.'
			}
		]
	};
}

function agencyReference(kind: AgencyKind, fips: string) {
	return `nc-${fips}-${kind}`;
}

function managerReference(catchment: string) {
	return `nc-${catchment.toLowerCase().replaceAll(' ', '-')}`;
}
