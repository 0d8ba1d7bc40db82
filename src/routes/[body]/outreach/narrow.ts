import type { AgencySeen } from '#lib/domain/outreach/outreach.ts';
import type { ListFilter } from '../../directory/filter.ts';

/** Of some organizations those that a filter leaves, in the same order. */
export function narrowed(
	agencies: AgencySeen[],
	{ q, sector, county, sits }: Omit<ListFilter, 'page'>
): AgencySeen[] {
	const text = q.toLowerCase();
	return agencies.filter(
		(agency) =>
			agency.name.toLowerCase().includes(text) &&
			(!sector || agency.sectors.includes(sector)) &&
			(!county || agency.counties.includes(county)) &&
			(!sits || agency.sits === (sits === 'yes'))
	);
}
