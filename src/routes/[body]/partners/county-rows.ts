import {
	countStates,
	typesThatCount,
	type PartnerCell,
	type PartnerKind,
	type PartnerState
} from '#lib/domain/partner/partners.ts';
import type { Candidate } from '#lib/domain/partner/candidates.ts';
import type { PartnerAnswer } from './answer.ts';

/** A type of partner in one county, with whom one could ask there. */
export interface CountyRow {
	type: PartnerKind;
	cell: PartnerCell;
	ask: Candidate[];
}

/** The types of partner in one county, and how many of those that count are in each state. */
export function rowsOf(
	{ map, candidates }: Pick<PartnerAnswer, 'map' | 'candidates'>,
	fips: string
): { rows: CountyRow[]; counts: Record<PartnerState, number> } {
	const rows = map.types.map((type) => ({
		type,
		cell: type.counties.find((cell) => cell.fips === fips)!,
		ask: (candidates[type.code] ?? []).filter(({ counties }) => counties.includes(fips))
	}));
	const counting = typesThatCount(map.types).map(({ code }) => code);
	const states = rows.flatMap(({ type, cell }) =>
		counting.includes(type.code) ? [cell.state] : []
	);
	return { rows, counts: countStates(states) };
}
