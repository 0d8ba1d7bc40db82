import { byCode, byDay } from '../order.ts';
import type { SeatClass } from '../roster/seats.ts';
import type { Finding } from './finding.ts';

const seatRanks: Record<SeatClass, number> = { required: 1, expected: 6, optional: 11 };

/** The rank of a gap in a seat or a share: required before all else, optional last. */
export function rankOfSeat(seatClass: SeatClass): number {
	return seatRanks[seatClass];
}

/** Findings in the order they are read: by rank, then most children concerned, then the oldest gap. */
export function inReadingOrder(findings: Finding[]): Finding[] {
	return findings.toSorted(
		(a, b) =>
			a.class - b.class || b.children - a.children || byDay(a.since, b.since) || byCode(a.id, b.id)
	);
}
