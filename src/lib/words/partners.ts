import type { Candidate } from '#lib/domain/partner/candidates.ts';
import type { PartnerFinding } from '#lib/domain/partner/findings.ts';
import {
	countStates,
	typesThatCount,
	type PartnerMap,
	type PartnerSeen,
	type PartnerState
} from '#lib/domain/partner/partners.ts';
import type { TieSeen } from '#lib/domain/partner/ties.ts';
import { choiceText, listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { childrenText, inSentence, labelOf, someOf } from './sentences.ts';

/** How many types are connected, present and absent: the answer of the page. */
export function sayPartners(map: PartnerMap): string {
	if (!map.recorded) return m.partners_answer_nobody();
	const types = typesThatCount(map.types);
	const said = { ...countStates(types.map(({ state }) => state)), need: types.length };
	if (!map.tiesKnown) return m.partners_answer_untied(said);
	return map.team.length > 0
		? m.partners_answer_team({ ...said, team: teamText(map) })
		: m.partners_answer_table(said);
}

/** With whom partners are connected: the mobile crisis team, or anyone at the table. */
export function teamText({ team }: Pick<PartnerMap, 'team'>): string {
	return team.length > 0 ? choiceText(team.map(({ name }) => name)) : m.partners_someone_at_table();
}

/** The state of a type of partner; null is unknown. */
export function partnerStateName(state: PartnerState | null, tiesKnown: boolean): string {
	if (state === null) return m.partners_unknown();
	if (state === 'connected') return m.partners_connected();
	if (state === 'absent') return m.partners_absent();
	return tiesKnown ? m.partners_present() : m.partners_present_untied();
}

/** How close an organization works, and with whom; nothing where nobody was asked. */
export function tieText(tie: TieSeen | null, tiesKnown: boolean): string {
	if (tie === null) return tiesKnown ? m.partners_no_tie() : '';
	const said = { level: levelText(tie.strength), with: tie.with.name };
	return tie.oneSided ? m.partners_tie_one_side(said) : m.partners_tie(said);
}

/** A candidate with who could introduce it. */
export function candidateText({ name, tie, nominates }: Candidate): string {
	if (nominates) return m.partners_candidate_nominates({ name });
	if (tie === null || tie.strength === 0) return name;
	return m.partners_candidate_tie({ name, with: tie.with.name, level: levelText(tie.strength) });
}

/** What is the matter with a type of partner, as a sentence. */
export function sayPartnerFinding(finding: PartnerFinding, map: PartnerMap): string {
	const type = labelOf(finding.type);
	if (finding.kind === 'partner-absent') return m.partners_finding_absent({ type });
	if (finding.kind === 'partner-not-everywhere') {
		const names = map.counties.filter(({ fips }) => finding.counties.includes(fips));
		return m.partners_finding_not_everywhere({
			type,
			counties: someOf(
				names.map(({ name }) => name),
				4
			),
			children: childrenText(finding.children)
		});
	}
	if (finding.organizations.length === 0) return m.partners_finding_not_connected_person({ type });
	return m.partners_finding_not_connected({
		type,
		organizations: namesOf(finding.organizations),
		threshold: map.threshold,
		team: teamText(map)
	});
}

/** Types of partner that nobody is known of, at the table or around it. */
export function sayNobody(findings: PartnerFinding[]): string {
	const types = findings.map(({ type }) => inSentence(labelOf(type)));
	return m.partners_finding_nobody({ types: listText(types) });
}

/** What to do next about a type of partner. */
export function sayPartnerNext(finding: PartnerFinding, candidates: Candidate[]): string {
	if (finding.kind === 'partner-not-connected') return talkText(finding.organizations);
	if (candidates.length === 0) return m.partners_next_search();
	return m.partners_next_ask({ names: choiceText(candidates.map(candidateText)) });
}

function talkText(organizations: PartnerSeen[]): string {
	if (organizations.length === 0) return m.partners_next_nominate();
	const levels = organizations.flatMap(({ tie }) => tie?.strength ?? []);
	const names = namesOf(organizations);
	return levels.length === 0
		? m.partners_next_talk_none({ names })
		: m.partners_next_talk({ names, level: levelText(Math.max(...levels)) });
}

function namesOf(organizations: PartnerSeen[]): string {
	return listText(organizations.map(({ name }) => name));
}

function levelText(level: number): string {
	return numberText(level, { maximumFractionDigits: 1 });
}
