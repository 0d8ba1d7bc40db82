import seed from '../../../../db/seed/three-rivers.json' with { type: 'json' };
import { bandOf, type Level } from '../vocabulary.ts';
import { bylaws } from './bylaws.ts';
import type { RosterFacts } from './facts.ts';
import { unknownMember, type Attended, type Member } from './members.ts';
import type { SeatRule } from './rule.ts';
import type { Seat, SeatClass } from './seats.ts';

/** The day the example is true for. */
export const on = seed.on;

/** What must be found at Three Rivers, number by number. */
export const expected = seed.expected;

/** The twenty members of Three Rivers, with every meeting of their terms. */
export const members: Member[] = seed.members.map((each) => {
	const organization = seed.organizations.find(({ id }) => id === each.organization);
	return {
		id: each.id,
		organization: each.organization,
		organizationName: organization?.name ?? null,
		sectors: organization ? [organization.sector, ...organization.otherSectors] : [],
		organizationType: organization?.type ?? null,
		perspectives: each.perspectives,
		role: each.role,
		level: bandOf(each.level as Level | null),
		voting: each.voting,
		county: each.county,
		since: each.since,
		staff: false,
		alternateOf: null,
		meetings: meetingsOf(each)
	};
});

/** The twenty seats, with the matched pairs confirmed. */
export const seats: Seat[] = seed.seats.map((each) => ({
	...each,
	class: each.class as SeatClass,
	rule: each.rule as SeatRule,
	share: null,
	applicable: true,
	pending: false,
	template: null,
	confirmed: each.confirmed.map((member) => ({ member, since: seed.on }))
}));

/** Everything recorded about Three Rivers. */
export const threeRivers: RosterFacts = {
	body: seed.body,
	bylaws: bylaws(),
	seats,
	members,
	counties: seed.counties.map((county) => ({
		...county,
		servedBy: seed.organizations.filter(({ servedCounties }) =>
			servedCounties?.includes(county.fips)
		)
	})),
	meetings: seed.meetings,
	levelsApply: seed.organizations.filter(({ staffSize }) => staffSize !== '1-5')
};

/** The seats with nobody confirmed but the director of social services. */
export const seatsToMatch: Seat[] = seats.map((seat) =>
	seat.id === 'S05' ? seat : { ...seat, confirmed: [] }
);

/** A member of no organization, without a single meeting, to be changed as a test needs. */
export function someone(id: string, known: Partial<Member> = {}): Member {
	return { ...unknownMember(id, '2024-01-01'), ...known };
}

/** An empty seat with one place that anyone of the sector may hold. */
export function seatFor(id: string, sector: string, known: Partial<Seat> = {}): Seat {
	return {
		id,
		label: id,
		labelEs: null,
		class: 'expected',
		minimum: 1,
		share: null,
		rule: { sector: [sector] },
		applicable: true,
		pending: false,
		emptySince: null,
		template: null,
		confirmed: [],
		...known
	};
}

/** Attendance from a line of letters, oldest first: x came, a alternate, e excused, - absent; one meeting a month. */
export function attended(line: string): Attended[] {
	const present = { x: 'self', a: 'alternate', e: 'excused', '-': 'absent' } as const;
	return [...line].map((letter, month) => ({
		date: `2026-${`${month + 1}`.padStart(2, '0')}-10`,
		present: present[letter as keyof typeof present]
	}));
}

function meetingsOf(each: (typeof seed.members)[number]): Attended[] {
	const missed: string[] = each.missedEarlier;
	const earlier = seed.meetings.slice(0, -6).filter((date) => date >= each.since);
	return [
		...earlier.map(
			(date) => ({ date, present: missed.includes(date) ? 'absent' : 'self' }) as const
		),
		...seed.meetings
			.slice(-6)
			.map((date, nth) => ({ date, present: each.attendance[nth] ? 'self' : 'absent' }) as const)
	];
}
