import type { Visit } from './outreach.ts';

/** Visits as rows of a spreadsheet with their headings. */
export function visitRows(visits: Visit[]): string[][] {
	return [
		['date', 'organization', 'county_fips', 'levels', 'topic', 'practice'],
		...visits.map(({ heldOn, organization, countyFips, levels, topic, practice }) => [
			heldOn,
			organization.name,
			countyFips ?? '',
			levels.join('; '),
			topic,
			practice ?? ''
		])
	];
}
