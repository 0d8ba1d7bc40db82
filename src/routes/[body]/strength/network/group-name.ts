import type { Grouping } from '#lib/domain/tie/look.ts';
import { restGroup, type SceneGroup } from '#lib/domain/tie/scene-groups.ts';
import type { SectorGroup } from '#lib/domain/sector-groups.ts';
import { sectorGroupName } from '#lib/map/names.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** A group of a picture with its name. */
export type Group = SceneGroup & { name: string };

/** What a group is called, by what groups are told apart. */
export function named(group: SceneGroup, by: Grouping): Group {
	return { ...group, name: nameOf(group.key, by) };
}

function nameOf(key: string, by: Grouping): string {
	if (by === 'sector') return sectorGroupName(key as SectorGroup);
	if (key === restGroup) return m.picture_group_rest();
	return by === 'community' ? m.strength_community_number({ n: Number(key) }) : key;
}
