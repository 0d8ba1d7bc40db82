import type { SeatRule } from '../roster/rule.ts';
import type { DirectoryOrganization } from './facts.ts';
import { nominates } from './voices.ts';

/** How an organization fits a seat: from 0 to 1, and whether only by nominating a person for it. */
export interface Match {
	value: number;
	nominates: boolean;
}

type Asked = Pick<
	DirectoryOrganization,
	'id' | 'type' | 'sector' | 'otherSectors' | 'servedCounties' | 'siteCounties'
>;

/**
 * How an organization fits the rule of a seat: 1 by its main sector, 0.6 by a further one, 0.3 by the broader or finer
 * sector beside it, and 1 by type. What only a person has (role, level, vote) is not asked of an organization. For a
 * perspective it counts when it can nominate someone.
 */
export function match(rule: SeatRule, asked: Asked, broader: Record<string, string>): Match {
	const itself = fit(rule, asked, broader, () => 0) ?? 0;
	if (itself > 0) return { value: itself, nominates: false };
	const throughOthers = fit(rule, asked, broader, (voice) => nominates(voice, asked)) ?? 0;
	return { value: throughOthers, nominates: throughOthers > 0 };
}

type Voice = (perspective: string) => number;

// Undefined where the rule asks nothing that an organization could answer.
function fit(
	rule: SeatRule,
	asked: Asked,
	broader: Record<string, string>,
	voice: Voice
): number | undefined {
	const inner = (part: SeatRule) => fit(part, asked, broader, voice);
	const parts = [
		best(rule.sector?.map((sector) => sectorFit(sector, asked, broader))),
		best(rule.perspective?.map(voice)),
		rule.role?.includes('lead_family_partner') ? voice('parent_caregiver') : undefined,
		rule.organizationType && Number(rule.organizationType.includes(asked.type)),
		rule.organization && Number(rule.organization.includes(asked.id)),
		rule.county && Number(rule.county.some((fips) => reaches(asked, fips))),
		best(rule.any?.map(inner)),
		best(rule.places?.map(inner)),
		...(rule.all ?? []).map(inner),
		rule.not && ((inner(rule.not) ?? 0) > 0 ? 0 : undefined)
	].filter((part) => part !== undefined);
	return parts.length === 0 ? undefined : Math.min(...parts);
}

function sectorFit(
	wanted: string,
	{ sector, otherSectors }: Asked,
	broader: Record<string, string>
): number {
	if (sector === wanted) return 1;
	if (otherSectors.includes(wanted)) return 0.6;
	const beside = (other: string) => broader[other] === wanted || broader[wanted] === other;
	return [sector, ...otherSectors].some((other) => other !== null && beside(other)) ? 0.3 : 0;
}

function reaches({ servedCounties, siteCounties }: Asked, fips: string): boolean {
	return servedCounties.includes(fips) || siteCounties.includes(fips);
}

function best(values: (number | undefined)[] | undefined): number | undefined {
	const known = values?.filter((value) => value !== undefined) ?? [];
	return known.length === 0 ? undefined : Math.max(...known);
}
