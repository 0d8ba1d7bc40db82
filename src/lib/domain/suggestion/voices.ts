import type { SeatRule } from '../roster/rule.ts';
import type { DirectoryOrganization } from './facts.ts';

type Kind = Pick<DirectoryOrganization, 'type' | 'sector' | 'otherSectors'>;

/** Who can put forward people of a perspective: organizations run by them first of all. A proposal of ours. */
const nominators: Partial<Record<string, { types: string[]; sectors: string[] }>> = {
	youth: { types: ['youth_run'], sectors: ['youth_organization'] },
	parent_caregiver: { types: ['family_run'], sectors: ['family_organization'] },
	family: { types: ['family_run'], sectors: ['family_organization'] },
	lived_experience: {
		types: ['family_run', 'youth_run'],
		sectors: ['family_organization', 'youth_organization']
	},
	community: { types: ['informal_group', 'tribal'], sectors: ['civic', 'tribal', 'arts_culture'] },
	cultural_leader: {
		types: ['tribal', 'faith', 'informal_group'],
		sectors: ['tribal', 'faith', 'arts_culture']
	}
};

/** How well an organization can nominate for a voice: 1 as its own, 0.6 as a second field, else 0. */
export function nominates(voice: string, { type, sector, otherSectors }: Kind): number {
	const known = nominators[voice];
	if (!known) return 0;
	if (known.types.includes(type) || (sector !== null && known.sectors.includes(sector))) return 1;
	return otherSectors.some((other) => known.sectors.includes(other)) ? 0.6 : 0;
}

/** The perspectives a rule asks for that no office holds by itself, wherever the rule says so. */
export function voicesOf(rule: SeatRule): string[] {
	return [...new Set([...ownVoicesOf(rule), ...insideOf(rule).flatMap(voicesOf)])];
}

/** Whether an organization of some sector or type may take the seat by itself, anywhere in the rule. */
export function asksForSectors(rule: SeatRule): boolean {
	const asks = rule.sector !== undefined || rule.organizationType !== undefined;
	return asks || insideOf(rule).some(asksForSectors);
}

/** The kinds of organization to look for in a directory, for a rule: sectors, types and single organizations. */
export function lookedFor(rule: SeatRule): {
	sectors: string[];
	types: string[];
	organizations: string[];
} {
	const inside = insideOf(rule).map(lookedFor);
	const voices = ownVoicesOf(rule);
	const through = voices.flatMap((voice) => nominators[voice] ?? []);
	const all = (...lists: string[][]) => [...new Set(lists.flat())];
	return {
		sectors: all(
			rule.sector ?? [],
			...through.map(({ sectors }) => sectors),
			...inside.map(({ sectors }) => sectors)
		),
		types: all(
			rule.organizationType ?? [],
			...through.map(({ types }) => types),
			...inside.map(({ types }) => types)
		),
		organizations: all(rule.organization ?? [], ...inside.map(({ organizations }) => organizations))
	};
}

// A lead family partner is a parent or caregiver, whatever else the seat asks.
function ownVoicesOf({ perspective = [], role = [] }: SeatRule): string[] {
	const lead = role.includes('lead_family_partner') ? ['parent_caregiver'] : [];
	return [...perspective, ...lead].filter((voice) => nominators[voice]);
}

function insideOf({ any = [], all = [], places = [] }: SeatRule): SeatRule[] {
	return [...any, ...all, ...places];
}
