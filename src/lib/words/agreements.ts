import type { ActivityKind } from '#lib/domain/agreement/activities.ts';
import {
	daysNear,
	sharesData,
	type AgreementKind,
	type AgreementSeen,
	type Barrier,
	type countAgreements
} from '#lib/domain/agreement/agreements.ts';
import type { Topic } from '#lib/domain/agreement/conversation.ts';
import { shortDay } from './dates.ts';
import { listText, numberText } from './lists.ts';
import { m } from './paraglide/messages.js';

const kindWords: Record<AgreementKind, () => string> = {
	memorandum: m.agreements_kind_memorandum,
	data_sharing: m.agreements_kind_data_sharing,
	referral: m.agreements_kind_referral,
	care_coordination: m.agreements_kind_care_coordination,
	communication_protocol: m.agreements_kind_communication_protocol,
	contract: m.agreements_kind_contract,
	letter_of_support: m.agreements_kind_letter_of_support,
	executive_order: m.agreements_kind_executive_order,
	legislation: m.agreements_kind_legislation
};

const activityWords: Record<ActivityKind, () => string> = {
	debrief: m.agreements_activity_debrief,
	joint_training: m.agreements_activity_joint_training,
	cross_training: m.agreements_activity_cross_training,
	joint_project: m.agreements_activity_joint_project,
	shared_event: m.agreements_activity_shared_event,
	partner_visit: m.agreements_activity_partner_visit,
	outreach_visit: m.agreements_activity_outreach_visit
};

/** The name of a kind of agreement: "Data-sharing agreement". */
export function agreementKindName(kind: string): string {
	const words: Record<string, () => string> = kindWords;
	return words[kind]?.() ?? kind;
}

/** The name of a kind of joint activity: "Debrief". */
export function activityKindName(kind: string): string {
	const words: Record<string, () => string> = activityWords;
	return words[kind]?.() ?? kind;
}

const barrierWords: Record<Barrier, () => string> = {
	fear_of_looking_bad: m.joint_barrier_fear_of_looking_bad,
	used_against: m.joint_barrier_used_against,
	confidentiality_laws: m.joint_barrier_confidentiality_laws
};

/** What keeps organizations from sharing data: "Fear of looking bad to others". */
export function barrierName(barrier: string): string {
	const words: Record<string, () => string> = barrierWords;
	return words[barrier]?.() ?? barrier;
}

/** How finely shared data tells people apart: "Counts only". */
export function grainName(grain: string): string {
	return grain === 'record' ? m.agreements_grain_record() : m.agreements_grain_aggregate();
}

/** How many agreements are in force; empty numbers say so in a sentence. */
export function answerAgreements(
	{ inForce: n, organizations, overdue, near }: ReturnType<typeof countAgreements>,
	sees: boolean
) {
	const none = sees ? m.agreements_answer_none() : m.agreements_answer_hidden();
	const second = [
		overdue > 0 ? m.agreements_overdue({ n: overdue }) : '',
		near > 0 ? m.agreements_near({ n: near, days: daysNear }) : ''
	];
	return {
		first: n === 0 ? none : m.agreements_answer({ n, organizations }),
		second: second.filter(Boolean).join(' ')
	};
}

/** What has to be done about an agreement and by when; empty when nothing has. */
export function dueText({
	due,
	reviewDue,
	last
}: Pick<AgreementSeen, 'due' | 'reviewDue' | 'last'>) {
	const date = (day: string | null) => ({ date: day === null ? '' : shortDay(day) });
	if (due === 'review_overdue') return m.agreements_due_review_overdue(date(reviewDue));
	if (due === 'review_soon') return m.agreements_due_review_soon(date(reviewDue));
	return due === 'ends_soon' ? m.agreements_due_ends_soon(date(last)) : '';
}

/** How an agreement stands, with its date: "in force", "ended on May 1, 2026", "begins on …". */
export function standingText({ standing, from, last }: AgreementSeen): string {
	if (standing === 'ended' && last) return m.agreements_ended_on({ date: shortDay(last) });
	if (standing === 'coming' && from) return m.agreements_begins_on({ date: shortDay(from) });
	return m.agreements_standing_in_force();
}

/** Which data is shared under an agreement; "no" when none is. */
export function dataText(agreement: AgreementSeen): string {
	if (!sharesData(agreement)) return m.agreements_data_none();
	const { sharedWhat, sharedAs, sharedPurpose } = agreement;
	const what = sharedWhat ?? m.agreements_data_unsaid();
	return [
		sharedAs ? m.agreements_data_said({ what, grain: grainName(sharedAs) }) : what,
		sharedPurpose ? m.agreements_data_for({ purpose: sharedPurpose }) : ''
	]
		.filter(Boolean)
		.join('; ');
}

/** What two organizations could talk about next, as a sentence. */
export function topicText(topic: Topic): string {
	switch (topic.kind) {
		case 'gap':
			return m.agreements_topic_gap({ gap: numberText(topic.gap, { maximumFractionDigits: 1 }) });
		case 'agreement':
			return m.agreements_topic_due({
				title: topic.agreement.title,
				due: dueText(topic.agreement)
			});
		case 'ended':
			return m.agreements_topic_ended({
				title: topic.agreement.title,
				date: shortDay(topic.agreement.last ?? '')
			});
		case 'unanswered':
			return m.agreements_topic_unanswered();
		case 'nothing_written':
			return m.agreements_topic_nothing_written();
		case 'apart':
			return topic.since
				? m.agreements_topic_apart({ date: shortDay(topic.since) })
				: m.agreements_topic_never();
	}
}

/** Agreements behind a partnership: "In writing: Help at home at night (To be reviewed by Dec 10, 2026.)". */
export function inWriting(agreements: AgreementSeen[]): string {
	const titles = agreements.map(({ title, ...agreement }) => {
		const due = dueText(agreement);
		return due ? `${title} (${due})` : title;
	});
	return m.agreements_in_writing({ titles: listText(titles) });
}
