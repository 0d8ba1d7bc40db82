import type { Finding, FindingKind } from './finding.ts';
import type { FindingState } from './life.ts';

/** What a meeting should speak about: first the most urgent, then what comes after. */
export interface Agenda {
	urgent: Finding[];
	also: Finding[];
}

const emptySeats: FindingKind[] = ['seat-vacant', 'seat-part-filled', 'share-not-met'];
const most = 3;

/**
 * The agenda out of findings in reading order: the three most urgent, empty seats before all else, and after them the
 * next three as they are read. Nothing that was accepted as it is.
 */
export function agendaOf(findings: Finding[], states: Map<string, FindingState>): Agenda {
	const open = findings.filter(({ id }) => states.get(id) !== 'accepted');
	const seats = open.filter(({ kind }) => emptySeats.includes(kind));
	const others = open.filter(({ kind }) => !emptySeats.includes(kind));
	const urgent = [...seats, ...others].slice(0, most);
	return { urgent, also: open.filter((each) => !urgent.includes(each)).slice(0, most) };
}
