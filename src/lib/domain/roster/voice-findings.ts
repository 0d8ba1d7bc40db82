import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import type { RosterFacts } from './facts.ts';
import type { AgencyLevels } from './levels.ts';
import type { Roster } from './roster.ts';
import type { Tokenism } from './tokenism.ts';

/** Perspectives that one or few must stand for, and levels an agency sends in name only. */
export function voiceFindings(facts: RosterFacts, judged: Omit<Roster, 'findings'>): Finding[] {
	const children = facts.counties.reduce((sum, county) => sum + (county.children ?? 0), 0);
	return [
		...judged.tokenism.flatMap((each) => voices(each, facts)),
		...judged.levels.agencies.flatMap(levelFindings)
	].map((each) => ({ ...each, children }));
}

function voices(judged: Tokenism, facts: RosterFacts) {
	const { group, flag, conditions, voices, attendance } = judged;
	const vote = Number(judged.vote);
	if (flag !== 'red' && flag !== 'amber') return [];
	const kind = flag === 'red' ? 'one-voice' : 'few-voices';
	return [
		finding(kind, {
			...voices,
			id: `${kind}:${group}`,
			subject: { type: 'body', id: facts.body.slug, label: facts.body.name },
			values: { group, conditions, attended: attendance.have, eligible: attendance.need, vote },
			next: { kind: 'make-room', values: { group } }
		})
	];
}

// Levels an agency never sent are in the numbers; a finding is a level it sends in name only.
function levelFindings({ id, name, nominal, active }: AgencyLevels): Finding[] {
	const bands = nominal.filter((band) => !active.includes(band));
	if (bands.length === 0) return [];
	return [
		finding('level-missing', {
			have: active.length,
			need: nominal.length,
			subject: { type: 'organization', id, label: name },
			values: { organization: name, bands, active },
			next: { kind: 'ask-agency', values: { organization: id, bands } }
		})
	];
}
