import { agreementOf, isDisputed, isOneSided, isTie, strengthOf } from '../network/ties.ts';
import type { Agreement, TieRule } from '../network/ties.ts';
import { pairsOfReports, type Organization, type Report } from './pairs.ts';

/** What two organizations say of their tie, for those who may read both reports. */
export interface PairSeen {
	a: Organization;
	b: Organization;
	/** The mean level of each side's respondents; null when it did not answer. */
	ab: number | null;
	ba: number | null;
	strength: number;
	/** How many levels apart they are; null when only one answered. */
	gap: number | null;
	agreement: Agreement;
	tied: boolean;
	disputed: boolean;
	oneSided: boolean;
}

/** The pairs that some reports are about, the widest gap first, then by name. */
export function pairsSeen(
	organizations: Organization[],
	reports: Report[],
	rule: TieRule
): PairSeen[] {
	const pairs = pairsOfReports(organizations, reports);
	const known = (value: number) => (Number.isNaN(value) ? null : value);
	const seen = Array.from(pairs.a, (a, at): PairSeen => {
		const [ab, ba] = [pairs.ab[at]!, pairs.ba[at]!];
		return {
			a: organizations[a]!,
			b: organizations[pairs.b[at]!]!,
			ab: known(ab),
			ba: known(ba),
			strength: strengthOf(ab, ba),
			gap: known(Math.abs(ab - ba)),
			agreement: agreementOf(pairs, at, rule),
			tied: isTie(pairs, at, rule),
			disputed: isDisputed(ab, ba),
			oneSided: isOneSided(ab, ba)
		};
	});
	return seen.toSorted((one, other) => (other.gap ?? -1) - (one.gap ?? -1) || byName(one, other));
}

function byName(one: PairSeen, other: PairSeen) {
	return one.a.name.localeCompare(other.a.name) || one.b.name.localeCompare(other.b.name);
}
