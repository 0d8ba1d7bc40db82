import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import { representationFindings } from '../representation/findings.ts';
import { bodyFindings } from './body-findings.ts';
import type { RosterFacts } from './facts.ts';
import { memberFindings } from './member-findings.ts';
import { placeFindings } from './place-findings.ts';
import type { Roster } from './roster.ts';
import { seatFindings } from './seat-findings.ts';
import { voiceFindings } from './voice-findings.ts';

/**
 * What is missing at a table, in no order. A body without a recorded member has one finding that says so: nothing else
 * can be known about it.
 */
export function whoIsMissing(facts: RosterFacts, judged: Omit<Roster, 'findings'>): Finding[] {
	if (judged.members === 0) return [noMembers(facts), ...bodyFindings(facts, judged)];
	return [
		...seatFindings(facts, judged),
		...placeFindings(facts, judged),
		...voiceFindings(facts, judged),
		...representationFindings(facts, judged.representation),
		...memberFindings(facts, judged),
		...bodyFindings(facts, judged)
	];
}

function noMembers({ body, seats }: RosterFacts): Finding {
	const places = seats.filter((seat) => seat.applicable).map(({ minimum }) => minimum);
	return finding('no-members-recorded', {
		have: 0,
		need: places.reduce((sum, minimum) => sum + minimum, 0),
		subject: { type: 'body', id: body.slug, label: body.name },
		next: { kind: 'import-members', values: { body: body.slug } }
	});
}
