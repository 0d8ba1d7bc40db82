import type { Decision } from '../domain/roster/decision.ts';
import type { Quorum } from '../domain/roster/quorum.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence } from './sentences.ts';
import { perspectiveName } from './vocabulary.ts';

/** Whether enough came to decide: "9 of 17 voting members came or sent somebody; 9 are needed: enough to decide." */
export function quorumText({ came, voting, need, reached }: Quorum): string {
	const said = m.meetings_quorum_came({ came, voting });
	if (need === null) return `${said} ${m.meetings_quorum_none()}`;
	return `${said} ${reached ? m.meetings_quorum_reached({ need }) : m.meetings_quorum_missed({ need })}`;
}

/** How a decision was taken: by consensus, or with how many votes. */
export function methodText(decision: Decision): string {
	if (decision.method === 'consensus') return m.meetings_method_consensus();
	return m.meetings_vote_counts({
		yes: decision.votesFor ?? 0,
		no: decision.votesAgainst ?? 0,
		abstained: decision.votesAbstained ?? 0
	});
}

/** Which perspectives were in the room, or that none is on record. */
export function presentText(perspectives: string[]): string {
	if (perspectives.length === 0) return m.meetings_perspectives_none();
	const voices = listText(perspectives.map((code) => inSentence(perspectiveName(code))));
	return m.meetings_perspectives({ voices });
}
