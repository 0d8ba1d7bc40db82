import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import type { RosterFacts } from './facts.ts';
import type { Roster } from './roster.ts';

/** What the people of a table show: members without a seat, with several, and a coordinator who holds one. */
export function memberFindings(facts: RosterFacts, judged: Omit<Roster, 'findings'>): Finding[] {
	const seats = facts.seats.filter(({ applicable }) => applicable);
	return facts.members.flatMap((member) => {
		const held = seats.filter(({ confirmed }) =>
			confirmed.some((each) => each.member === member.id)
		);
		const codes = held.map(({ id }) => id);
		if (member.staff) return coordinator(member.id, codes, member.voting);
		if (held.length > 1) return [several(member.id, codes)];
		return judged.seatless.includes(member.id)
			? [seatless(member.id, member.organizationName)]
			: [];
	});
}

function seatless(id: string, organization: string | null): Finding {
	return finding('member-without-seat', {
		have: 0,
		need: 1,
		subject: { type: 'membership', id, label: null },
		values: { organization },
		next: { kind: 'define-seat', values: { member: id } }
	});
}

function several(id: string, seats: string[]): Finding {
	return finding('member-in-several-seats', {
		have: seats.length,
		need: 1,
		subject: { type: 'membership', id, label: null },
		records: [
			{ type: 'membership', id, label: null },
			...seats.map((seat) => ({ type: 'seat' as const, id: seat, label: null }))
		],
		values: { seats },
		next: { kind: 'share-the-load', values: { member: id, seats } }
	});
}

function coordinator(id: string, seats: string[], voting: boolean): Finding[] {
	if (seats.length === 0 && !voting) return [];
	return [
		finding('coordinator-holds-seat', {
			have: seats.length,
			need: 0,
			subject: { type: 'membership', id, label: null },
			values: { seats, voting: Number(voting) },
			next: { kind: 'free-the-seat', values: { member: id, seats } }
		})
	];
}
