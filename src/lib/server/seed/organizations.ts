import type { Sql } from '../connect.ts';
import { addRows, identify, pointAt, span } from './rows.ts';

/** An organization of the seed. `reference` is the id that import files may use for it. */
export interface SeededOrganization {
	reference: string;
	name: string;
	otherNames?: string[];
	type: string;
	sector: string;
	otherSectors?: string[];
	county: string | null;
	servedCounties?: string[] | null;
	languages?: string[];
	staffSize?: string | null;
	description?: string | null;
	phone?: string | null;
	verifiedOn?: string | null;
	from?: string | null;
	to?: string | null;
	invented: boolean;
	homeBodyId?: string | null;
	source: string;
	sites?: SeededSite[];
}

/** Where an organization can be found; of a confidential one only the county is shown. */
export interface SeededSite {
	at: [number, number];
	city?: string;
	state?: string;
	confidential?: boolean;
	source?: string;
}

/** The id of an organization that the seed brings, by its reference. */
export function organizationId(reference: string): string {
	return identify('organization', reference);
}

/** Adds organizations to the directory, with their sites. */
export async function addOrganizations(sql: Sql, organizations: SeededOrganization[]) {
	await addRows(sql, 'organization', organizations.map(organizationRow));
	await addRows(sql, 'location', organizations.flatMap(siteRows));
}

function organizationRow(organization: SeededOrganization) {
	return {
		id: organizationId(organization.reference),
		reference: organization.reference,
		name: organization.name,
		otherNames: organization.otherNames ?? [],
		type: organization.type,
		sectorCode: organization.sector,
		otherSectors: organization.otherSectors ?? [],
		countyFips: organization.county,
		servedCounties: organization.servedCounties ?? [],
		languages: organization.languages ?? [],
		staffSize: organization.staffSize ?? null,
		description: organization.description ?? null,
		phone: organization.phone ?? null,
		verifiedOn: organization.verifiedOn ?? null,
		during: span(organization.from ?? null, organization.to),
		invented: organization.invented,
		homeBodyId: organization.homeBodyId ?? null,
		source: organization.source
	};
}

function siteRows({ reference, county, homeBodyId, source, sites = [] }: SeededOrganization) {
	return sites.map((site, nth) => ({
		id: identify('location', reference, `${nth}`),
		organizationId: organizationId(reference),
		city: site.city ?? null,
		state: site.state ?? null,
		countyFips: county,
		at: pointAt(site.at),
		confidential: site.confidential ?? false,
		homeBodyId: homeBodyId ?? null,
		source: site.source ?? source
	}));
}
