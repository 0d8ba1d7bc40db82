import { rankOfSeat } from '../finding/order.ts';
import type { SeatClass } from '../roster/seats.ts';
import type { PartnerMap, PartnerSeen } from './partners.ts';

/** What may be the matter with a type of partner, in the order it is read. */
export const partnerFindingKinds = [
	'partner-absent',
	'partner-not-connected',
	'partner-not-everywhere'
] as const;

/** One statement about a type of partner: in how many counties of the body it is connected. */
export interface PartnerFinding {
	/** The same from day to day, such as "partner-absent:S03". */
	id: string;
	kind: (typeof partnerFindingKinds)[number];
	type: { code: string; label: string; labelEs: string | null; class: SeatClass };
	have: number;
	need: number;
	/** FIPS codes of the counties concerned, and the children there. */
	counties: string[];
	children: number;
	/** Those who sit at the table. */
	organizations: PartnerSeen[];
}

/**
 * Types of partner that are absent, at the table without a tie, or not in every county: required before expected before
 * optional, then in this order, then most children concerned. Without a member on record nothing is found.
 */
export function partnerFindings(map: PartnerMap): PartnerFinding[] {
	if (!map.recorded) return [];
	const children = new Map(map.counties.map((county) => [county.fips, county.children ?? 0]));
	const found = map.types.flatMap(({ code, label, labelEs, class: seatClass, ...type }) => {
		const lacking = type.counties.filter(({ state }) =>
			type.state === 'present' ? true : state === 'absent'
		);
		const kind = kindOf(type.state, lacking.length, map.tiesKnown);
		if (!kind) return [];
		const counties = lacking.map(({ fips }) => fips);
		return [
			{
				id: `${kind}:${code}`,
				kind,
				type: { code, label, labelEs, class: seatClass },
				have: type.counties.filter(({ state }) => state === 'connected').length,
				need: type.counties.length,
				counties,
				children: counties.reduce((sum, fips) => sum + (children.get(fips) ?? 0), 0),
				organizations: type.organizations
			}
		];
	});
	return found.toSorted(
		(one, other) =>
			rankOfSeat(one.type.class) - rankOfSeat(other.type.class) ||
			partnerFindingKinds.indexOf(one.kind) - partnerFindingKinds.indexOf(other.kind) ||
			other.children - one.children
	);
}

// Present without anybody asked about ties is no finding: who works with whom is unknown.
function kindOf(
	state: PartnerMap['types'][number]['state'],
	lacking: number,
	tiesKnown: boolean
): PartnerFinding['kind'] | null {
	if (state === 'absent') return 'partner-absent';
	if (state === 'present') return tiesKnown ? 'partner-not-connected' : null;
	return lacking > 0 ? 'partner-not-everywhere' : null;
}
