import type { Finding, FindingRecord, Values } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import { rankOfSeat } from '../finding/order.ts';
import type { BodyCounty, RosterFacts } from './facts.ts';
import type { Roster } from './roster.ts';
import type { Seat, SeatResult } from './seats.ts';
import type { ShareResult } from './share-seats.ts';
import { waysToFill } from './ways-to-fill.ts';

/** What is missing in seats and shares: empty and short seats, hollow ones, and shares that are not met. */
export function seatFindings(facts: RosterFacts, judged: Omit<Roster, 'findings'>): Finding[] {
	const share = new Map(judged.shares.map((result) => [result.seat, result]));
	const result = new Map(judged.seats.map((each) => [each.id, each]));
	return facts.seats.flatMap((seat) => {
		const seen = result.get(seat.id);
		if (!seen || !seat.applicable) return [];
		const children = childrenConcerned(seat, facts.counties);
		const part = share.get(seat.id);
		const found = part ? [shareFinding(seat, seen, part)] : [gap(seat, seen), hollow(seat, seen)];
		return found.filter((each) => each !== null).map((each) => ({ ...each, children }));
	});
}

function gap(seat: Seat, result: SeatResult): Finding | null {
	if (result.filled >= seat.minimum) return null;
	return finding(result.filled > 0 ? 'seat-part-filled' : 'seat-vacant', {
		...about(seat, result),
		class: rankOfSeat(seat.class),
		have: result.filled,
		need: seat.minimum,
		since: seat.emptySince
	});
}

function hollow(seat: Seat, result: SeatResult): Finding | null {
	if (result.filledByActive >= result.filled) return null;
	return finding(result.state === 'hollow' ? 'seat-hollow' : 'seat-part-hollow', {
		...about(seat, result),
		have: result.filledByActive,
		need: seat.minimum
	});
}

function shareFinding(seat: Seat, result: SeatResult, share: ShareResult): Finding | null {
	if (share.advice === 'none') return null;
	const { have, need, fraction, add, swap, advice, notQualifying } = share;
	const base = about(seat, result);
	return finding('share-not-met', {
		...base,
		class: rankOfSeat(seat.class),
		have,
		need,
		records: [...base.records, ...notQualifying.map(membership)],
		values: { ...base.values, fraction, majority: Number(share.majority), add, swap, advice },
		since: seat.emptySince,
		next: { kind: `share-${advice}`, values: { seat: seat.id, add, swap, members: notQualifying } }
	});
}

function about(seat: Seat, result: SeatResult) {
	const subject: FindingRecord = { type: 'seat', id: seat.id, label: seat.label };
	const values: Values = {
		seat: seat.id,
		label: seat.label,
		labelEs: seat.labelEs,
		seatClass: seat.class,
		pending: Number(seat.pending),
		proposed: result.proposed.length
	};
	const records = [subject, ...result.holders.map(membership)];
	const [next = { kind: 'invite', values: { seat: seat.id } }] = waysToFill(seat, result);
	return { subject, values, records, next };
}

function membership(id: string): FindingRecord {
	return { type: 'membership', id, label: null };
}

// A seat for one county concerns its children; any other seat concerns the children of every county of the body.
function childrenConcerned({ rule }: Seat, counties: BodyCounty[]): number {
	const named = [rule, ...(rule.all ?? [])].flatMap(({ county }) => county ?? []);
	return counties
		.filter(({ fips }) => named.length === 0 || named.includes(fips))
		.reduce((sum, { children }) => sum + (children ?? 0), 0);
}
