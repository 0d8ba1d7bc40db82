import type { Organization } from '#lib/domain/tie/pairs.ts';
import type { StrengthSeen } from '#lib/domain/tie/strength.ts';
import { sectorGroupName } from '#lib/map/names.ts';
import { groupOf, sectorGroups, type SectorGroup } from '#lib/domain/sector-groups.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { Looks } from './picture-query.ts';

type Find = (organization: Organization) => SectorGroup;

/** With which of nine signs each organization is drawn: its sector's, or one for each of the largest communities. */
export function groupFinder(strength: StrengthSeen, by: Looks['signs']): Find {
	if (by === 'sector') return ({ sector }) => groupOf(sector);
	const communities = new Map(strength.organizations.map(({ id, community }) => [id, community]));
	return ({ id }) => sectorGroups[Math.min(communities.get(id) ?? 8, sectorGroups.length - 1)]!;
}

/** The signs of a drawing in their order, each with its name and how many organizations have it. */
export function legendOf(organizations: Organization[], groupFor: Find, by: Looks['signs']) {
	return sectorGroups
		.map((group, index) => ({
			group,
			name: by === 'sector' ? sectorGroupName(group) : m.strength_community_number({ n: index }),
			n: organizations.filter((one) => groupFor(one) === group).length
		}))
		.filter(({ n }) => n > 0);
}
