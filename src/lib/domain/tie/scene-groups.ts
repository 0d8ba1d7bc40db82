import { groupOf, sectorGroups, type SectorGroup } from '../sector-groups.ts';
import type { Grouping } from './look.ts';
import type { SceneOrganization } from './scene.ts';

/** Organizations that share a sign. */
export interface SceneGroup {
	/** As it stands in the address: a sector group, the number of a community, a name, or `other`. */
	key: string;
	sign: SectorGroup;
	n: number;
}

/** The groups of a picture, and for each organization the number of its own. */
export interface Grouped {
	groups: SceneGroup[];
	of: number[];
}

/** The key of those that no other group holds. */
export const restGroup = 'other';

/** Puts organizations into at most nine groups: sectors as everywhere, else the eight largest and one for the rest. */
export function grouped(organizations: SceneOrganization[], by: Grouping): Grouped {
	const keys = organizations.map((one) => keyOf(one, by));
	const counts = countsOf(keys);
	const order = by === 'sector' ? sectorGroups.filter((key) => counts.has(key)) : largest(counts);
	const isKnown = new Set<string>(order);
	const own = keys.map((key) => (isKnown.has(key) ? key : restGroup));
	const members = countsOf(own);
	const groups = [...new Set([...order, ...(members.has(restGroup) ? [restGroup] : [])])];
	const numbers = new Map(groups.map((key, number) => [key, number]));
	return {
		groups: groups.map((key, number) => ({
			key,
			sign: signFor(key, number, by),
			n: members.get(key) ?? 0
		})),
		of: own.map((key) => numbers.get(key)!)
	};
}

function countsOf(keys: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

function keyOf({ sector, county, catchment, measures }: SceneOrganization, by: Grouping): string {
	if (by === 'sector') return groupOf(sector);
	if (by === 'community')
		return measures.community === null ? restGroup : String(measures.community);
	return (by === 'county' ? county : catchment) ?? restGroup;
}

function largest(counts: Map<string, number>): string[] {
	return [...counts]
		.filter(([key]) => key !== restGroup)
		.sort(([a, n], [b, other]) => other - n || a.localeCompare(b, undefined, { numeric: true }))
		.slice(0, 8)
		.map(([key]) => key);
}

function signFor(key: string, number: number, by: Grouping): SectorGroup {
	if (by === 'sector') return key as SectorGroup;
	return key === restGroup ? 'other' : sectorGroups[number]!;
}
