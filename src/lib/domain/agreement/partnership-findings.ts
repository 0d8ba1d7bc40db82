import type { Day } from '../place/dates.ts';
import { isOneWay, type PartnershipSeen } from './partnerships.ts';

/** A partnership that asks for something. */
export type PartnershipFinding = PairLapsed | OneWay;

/** Two organizations did not meet within the time they agreed on. */
export interface PairLapsed {
	kind: 'pair_lapsed';
	pair: Pair;
	/** Months. */
	every: number;
	last: Day | null;
}

/** Only one of the two gives something. */
export interface OneWay {
	kind: 'one_way';
	pair: Pair;
	/** The name of the one that gives, and of the one that does not. */
	gives: string;
	receives: string;
}

interface Pair {
	id: string;
	names: [string, string];
}

/** What partnerships ask for, in their order. */
export function partnershipFindings(partnerships: PartnershipSeen[]): PartnershipFinding[] {
	return [
		...partnerships
			.filter(({ lapsed }) => lapsed)
			.map((each): PairLapsed => {
				return {
					kind: 'pair_lapsed',
					pair: pairOf(each),
					every: each.meetsEvery!,
					last: each.last
				};
			}),
		...partnerships.filter(isOneWay).map((each): OneWay => {
			const [one, other] = pairOf(each).names;
			const names =
				each.gives === 'one' ? { gives: one, receives: other } : { gives: other, receives: one };
			return { kind: 'one_way', pair: pairOf(each), ...names };
		})
	];
}

function pairOf({ id, one, other }: PartnershipSeen): Pair {
	return { id, names: [one.name, other.name] };
}
