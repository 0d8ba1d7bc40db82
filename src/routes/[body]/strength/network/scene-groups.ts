import type { SceneOrganization } from '#lib/domain/tie/scene.ts';
import { sectorGroupName } from '#lib/map/names.ts';
import { groupOf, sectorGroups, type SectorGroup } from '#lib/map/sector-groups.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { Grouping } from './view-query.ts';

/** Organizations that share a sign. */
export interface Group {
	/** As it stands in the address. */
	key: string;
	name: string;
	sign: SectorGroup;
	n: number;
}

/** The groups of a picture, and for each organization the number of its own. */
export interface Grouped {
	groups: Group[];
	of: number[];
}

const rest = 'other';

/** Puts organizations into at most nine groups: sectors as everywhere, else the eight largest and one for the rest. */
export function grouped(organizations: SceneOrganization[], by: Grouping): Grouped {
	const keys = organizations.map((one) => keyOf(one, by));
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	const order = by === 'sector' ? sectorGroups.filter((key) => counts.has(key)) : largest(counts);
	const isKnown = new Set<string>(order);
	const own = keys.map((key) => (isKnown.has(key) ? key : rest));
	const groups = [...new Set([...order, ...(own.includes(rest) ? [rest] : [])])];
	const numbers = new Map(groups.map((key, number) => [key, number]));
	return {
		groups: groups.map((key, number) => ({
			key,
			name: nameOf(key, by),
			sign: signFor(key, number, by),
			n: own.filter((one) => one === key).length
		})),
		of: own.map((key) => numbers.get(key)!)
	};
}

function keyOf({ sector, county, catchment, measures }: SceneOrganization, by: Grouping): string {
	if (by === 'sector') return groupOf(sector);
	if (by === 'community') return measures.community === null ? rest : String(measures.community);
	return (by === 'county' ? county : catchment) ?? rest;
}

function largest(counts: Map<string, number>): string[] {
	return [...counts]
		.filter(([key]) => key !== rest)
		.sort(([a, n], [b, other]) => other - n || a.localeCompare(b, undefined, { numeric: true }))
		.slice(0, 8)
		.map(([key]) => key);
}

function nameOf(key: string, by: Grouping): string {
	if (by === 'sector') return sectorGroupName(key as SectorGroup);
	if (key === rest) return m.picture_group_rest();
	return by === 'community' ? m.strength_community_number({ n: Number(key) }) : key;
}

function signFor(key: string, number: number, by: Grouping): SectorGroup {
	if (by === 'sector') return key as SectorGroup;
	return key === rest ? 'other' : sectorGroups[number]!;
}
