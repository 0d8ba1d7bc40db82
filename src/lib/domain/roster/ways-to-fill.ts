import type { NextStep } from '../finding/finding.ts';
import type { SeatRule } from './rule.ts';
import type { Seat, SeatResult } from './seats.ts';

/** What can be done about a seat that is empty, short or hollow, the nearest step first. */
export function waysToFill(seat: Seat, result: SeatResult): NextStep[] {
	const members = result.proposed;
	const silent = result.holders.filter((holder) => !result.activeHolders.includes(holder));
	const ways: NextStep[] = [];
	if (members.length > 0) {
		const kind = silent.length > 0 ? 'confirm-replacement' : 'confirm-proposed';
		ways.push({ kind, values: { seat: seat.id, members } });
	}
	if (silent.length > 0)
		ways.push({ kind: 'ask-holder', values: { seat: seat.id, members: silent } });
	if (seat.pending) ways.push({ kind: 'press-appointment', values: { seat: seat.id } });
	ways.push({ kind: 'invite', values: { seat: seat.id, ...asksFor(seat.rule) } });
	return ways;
}

// An open call wants to know every kind of person the rule would accept, wherever the rule says so.
function asksFor(rule: SeatRule): { sectors: string[]; perspectives: string[] } {
	const inside = [...(rule.any ?? []), ...(rule.all ?? []), ...(rule.places ?? [])].map(asksFor);
	return {
		sectors: unique([...(rule.sector ?? []), ...inside.flatMap(({ sectors }) => sectors)]),
		perspectives: unique([
			...(rule.perspective ?? []),
			...inside.flatMap(({ perspectives }) => perspectives)
		])
	};
}

function unique(values: string[]): string[] {
	return [...new Set(values)];
}
