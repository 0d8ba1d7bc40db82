import { m } from '#lib/words/paraglide/messages.js';
import type { SectorGroup } from '#lib/domain/sector-groups.ts';

const names: Record<SectorGroup, () => string> = {
	mental_health: m.map_group_mental_health,
	child_welfare: m.map_group_child_welfare,
	justice: m.map_group_justice,
	education: m.map_group_education,
	health: m.map_group_health,
	substance_use: m.map_group_substance_use,
	families: m.map_group_families,
	community: m.map_group_community,
	other: m.map_group_other
};

/** What a group of sectors is called on screen. */
export function sectorGroupName(group: SectorGroup): string {
	return names[group]();
}
