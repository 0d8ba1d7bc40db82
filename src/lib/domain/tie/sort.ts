import { measures, type Measure } from './look.ts';
import type { OrganizationSeen } from './strength.ts';

export type Sort = Measure | 'name';

/** By what the table is sorted: `sort` of the address, else the number of ties. */
export function sortOf({ searchParams }: URL): Sort {
	const asked = searchParams.get('sort');
	if (asked === 'name') return 'name';
	return measures.find((measure) => measure === asked) ?? 'degree';
}

/** The organizations by a measure, highest first, those without it last; by name among equals. */
export function sorted(organizations: OrganizationSeen[], sort: Sort): OrganizationSeen[] {
	const value = (one: OrganizationSeen) => (sort === 'name' ? 0 : (one[sort] ?? -Infinity));
	const sign = sort === 'community' ? -1 : 1;
	return organizations.toSorted((one, other) => {
		const [a, b] = [value(one), value(other)];
		return a === b ? one.name.localeCompare(other.name) : sign * (b > a ? 1 : -1);
	});
}
