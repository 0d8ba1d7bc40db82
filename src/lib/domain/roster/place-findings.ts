import type { Finding, FindingRecord } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import type { RosterFacts } from './facts.ts';
import type { CountyPresence } from './presence.ts';
import type { Roster } from './roster.ts';

/** Counties without a member, or whose members no longer come, and members whose county is unknown. */
export function placeFindings(facts: RosterFacts, judged: Omit<Roster, 'findings'>): Finding[] {
	const { counties, unknown } = judged.geography;
	return [...counties.flatMap(countyFinding), ...unknownFinding(facts, judged.members, unknown)];
}

function countyFinding(county: CountyPresence): Finding[] {
	if (county.activeMembers > 0) return [];
	const empty = county.members === 0;
	const subject: FindingRecord = { type: 'county', id: county.fips, label: county.name };
	const served = county.servedFromOutside;
	return [
		finding(empty ? 'county-without-member' : 'county-without-active-member', {
			have: 0,
			need: 1,
			subject,
			records: [
				subject,
				...served.map(({ id, name }) => ({ type: 'organization' as const, id, label: name }))
			],
			values: {
				county: county.name,
				children: county.children,
				members: county.members,
				expected: county.expected,
				servedBy: served.map(({ name }) => name)
			},
			children: county.children ?? 0,
			next: {
				kind: empty ? 'invite-from-county' : 'ask-members-of-county',
				values: { county: county.fips, name: county.name }
			}
		})
	];
}

function unknownFinding(
	{ body, counties }: RosterFacts,
	members: number,
	unknown: number
): Finding[] {
	if (unknown === 0 || counties.length === 0) return [];
	return [
		finding('county-unknown', {
			have: unknown,
			need: members,
			subject: { type: 'body', id: body.slug, label: body.name },
			next: { kind: 'record-counties', values: { body: body.slug } }
		})
	];
}
