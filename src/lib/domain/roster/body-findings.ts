import type { Finding, FindingRecord } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import { monthsBefore, type Day } from '../place/dates.ts';
import { byCode } from '../order.ts';
import type { RosterFacts } from './facts.ts';
import type { Roster } from './roster.ts';
import type { Seat, SeatTemplate } from './seats.ts';

/** What the body itself shows: too few meetings to judge anyone by, and rosters nobody checked for a year. */
export function bodyFindings(facts: RosterFacts, judged: Omit<Roster, 'findings'>): Finding[] {
	const subject: FindingRecord = { type: 'body', id: facts.body.slug, label: facts.body.name };
	return [
		...meetings(facts, judged, subject),
		...templates(facts.seats, judged.on, facts.bylaws.verifiedMonths).map((template) =>
			unverified(template, facts.seats, subject)
		)
	];
}

function meetings(
	{ counties, body }: RosterFacts,
	{ activity }: Omit<Roster, 'findings'>,
	subject: FindingRecord
): Finding[] {
	if (activity.regular.have >= activity.regular.need) return [];
	return [
		finding('no-regular-meetings', {
			...activity.regular,
			subject,
			values: { last: activity.window.at(-1) ?? null },
			children: counties.reduce((sum, { children }) => sum + (children ?? 0), 0),
			since: activity.window.at(-1) ?? null,
			next: { kind: 'record-meetings', values: { body: body.slug } }
		})
	];
}

function unverified(template: SeatTemplate, seats: Seat[], subject: FindingRecord): Finding {
	const { code, version, verifiedOn } = template;
	return finding('template-not-verified', {
		id: `template-not-verified:${code}`,
		have: 0,
		need: 1,
		subject,
		records: seats
			.filter((seat) => seat.template?.code === code)
			.map(({ id, label }) => ({ type: 'seat', id, label })),
		values: { template: code, version, verifiedOn },
		since: verifiedOn,
		next: { kind: 'check-the-law', values: { template: code } }
	});
}

// Verified longer ago than the body allows, usually twelve months, counts as not verified.
function templates(seats: Seat[], on: Day, months: number): SeatTemplate[] {
	const byTemplate = new Map(
		seats.flatMap(({ template, applicable }) =>
			template && applicable ? [[template.code, template] as const] : []
		)
	);
	return [...byTemplate.values()]
		.filter(({ verifiedOn }) => verifiedOn === null || verifiedOn < monthsBefore(on, months))
		.toSorted((a, b) => byCode(a.code, b.code));
}
