import type { Finding, FindingRecord } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import type { RosterFacts } from './facts.ts';
import type { Member } from './members.ts';
import type { Roster } from './roster.ts';

/** What the people of a table show: members without a seat, with several, and a coordinator who holds one. */
export function memberFindings(facts: RosterFacts, judged: Omit<Roster, 'findings'>): Finding[] {
	const seats = facts.seats.filter(({ applicable }) => applicable);
	const each = facts.members.flatMap((member) => {
		const held = seats.filter(({ confirmed }) =>
			confirmed.some((holding) => holding.member === member.id)
		);
		const codes = held.map(({ id }) => id);
		if (member.staff) return coordinator(member, codes);
		return held.length > 1 ? [several(member.id, codes)] : [];
	});
	return [...each, ...seatless(facts, judged)];
}

function seatless({ body, members, seats }: RosterFacts, judged: Omit<Roster, 'findings'>) {
	const without = members.filter(({ id }) => judged.seatless.includes(id));
	// Where no seats are defined, a member without one says nothing.
	if (without.length === 0 || seats.length === 0) return [];
	const names = without.map(({ organizationName }) => organizationName);
	return [
		finding('members-without-seat', {
			have: without.length,
			need: judged.members,
			subject: { type: 'body', id: body.slug, label: body.name },
			records: without.map(({ id }) => membership(id)),
			values: { organizations: [...new Set(names)].filter((name) => name !== null).toSorted() },
			next: { kind: 'define-seats', values: { body: body.slug } }
		})
	];
}

function several(id: string, seats: string[]): Finding {
	return finding('member-in-several-seats', {
		have: seats.length,
		need: 1,
		subject: membership(id),
		records: [membership(id), ...seats.map(seatRecord)],
		values: { seats },
		next: { kind: 'share-the-load', values: { member: id, seats } }
	});
}

function coordinator({ id, voting }: Member, seats: string[]): Finding[] {
	if (seats.length === 0 && !voting) return [];
	return [
		finding('coordinator-holds-seat', {
			have: seats.length,
			need: 0,
			subject: membership(id),
			records: [membership(id), ...seats.map(seatRecord)],
			values: { seats, voting: Number(voting) },
			next: { kind: 'free-the-seat', values: { member: id, seats } }
		})
	];
}

function membership(id: string): FindingRecord {
	return { type: 'membership', id, label: null };
}

function seatRecord(id: string): FindingRecord {
	return { type: 'seat', id, label: null };
}
