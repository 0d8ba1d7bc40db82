import type { CallNumber, PoliceRole } from '#lib/domain/response/call-paths.ts';
import type { Step } from '#lib/domain/response/flow.ts';
import type { Protocol, ProtocolSeen, ProtocolTopic } from '#lib/domain/response/protocols.ts';
import type { Share } from '#lib/domain/share.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { perspectiveName } from './vocabulary.ts';

const topics: Record<ProtocolTopic, () => string> = {
	medical_clearance: m.response_topic_medical_clearance,
	care_coordination: m.response_topic_care_coordination,
	referrals: m.response_topic_referrals,
	community_supports: m.response_topic_community_supports,
	follow_up: m.response_topic_follow_up,
	information_sharing: m.response_topic_information_sharing
};

const steps: Record<Step, () => string> = {
	call: m.response_step_call,
	dispatch: m.response_step_dispatch,
	on_scene: m.response_step_on_scene,
	transport: m.response_step_transport,
	follow_up: m.response_step_follow_up
};

const numbers: Record<CallNumber, () => string> = {
	'988': () => '988',
	crisis_line: m.response_number_crisis_line,
	'911': () => '911'
};

const roles: Record<PoliceRole, () => string> = {
	none: m.response_police_none,
	on_request: m.response_police_on_request,
	together: m.response_police_together,
	always: m.response_police_always
};

/** The name of a topic of protocols: "Medical clearance". */
export function topicName(topic: string): string {
	return nameIn(topics, topic);
}

/** The name of a step of the response: "On scene". */
export function stepName(step: string): string {
	return nameIn(steps, step);
}

/** The name of a number to call: "988", "Crisis line". */
export function numberName(number: string): string {
	return nameIn(numbers, number);
}

/** What law enforcement does: "comes when the team asks". */
export function policeRoleName(role: string): string {
	return nameIn(roles, role);
}

function nameIn(words: Record<string, () => string>, word: string): string {
	return words[word]?.() ?? word;
}

/** Who wrote a protocol, by what they speak for, and whether anyone with lived experience did. */
export function authorsText({ authors, lived, withoutLivedWhy }: ProtocolSeen): string {
	const names = authors.map(perspectiveName);
	if (lived) return listText(names);
	return [
		names.length > 0 ? `${listText(names)}.` : '',
		withoutLivedWhy
			? m.response_without_lived_because({ why: withoutLivedWhy })
			: m.response_without_lived()
	]
		.filter(Boolean)
		.join(' ');
}

/** How much of the response is written down, and which groups nobody partners with. */
export function answerResponse(shares: {
	topicShare: Share;
	pathShare: Share;
	stepShare: Share | null;
}) {
	const { topicShare, pathShare, stepShare } = shares;
	const without = stepShare ? stepShare.need - stepShare.have : 0;
	const paths = m.response_answer_paths(pathShare);
	return {
		first: `${m.response_answer_topics(topicShare)} ${pathShare.need > 0 ? paths : ''}`.trim(),
		second: without > 0 ? m.response_answer_without({ n: without }) : ''
	};
}

/** Protocols behind a partnership: "Protocol: From the hospital back home". */
export function protocolsText(protocols: Pick<Protocol, 'title'>[]): string {
	return m.response_protocols_behind({ titles: listText(protocols.map(({ title }) => title)) });
}
