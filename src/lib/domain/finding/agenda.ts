import type { Finding, FindingKind } from './finding.ts';
import type { FindingState } from './life.ts';

const emptySeats: FindingKind[] = ['seat-vacant', 'seat-part-filled', 'share-not-met'];

/**
 * The findings a meeting should speak about first, so many at most, out of those in reading order: empty seats before
 * all else, and nothing that was accepted as it is.
 */
export function mostUrgent(
	findings: Finding[],
	states: Map<string, FindingState>,
	most: number
): Finding[] {
	const open = findings.filter(({ id }) => states.get(id) !== 'accepted');
	const seats = open.filter(({ kind }) => emptySeats.includes(kind));
	const others = open.filter(({ kind }) => !emptySeats.includes(kind));
	return [...seats, ...others].slice(0, most);
}
