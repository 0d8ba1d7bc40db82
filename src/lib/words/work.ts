import type { ActivityFinding } from '#lib/domain/agreement/activity-findings.ts';
import type { AgreementFinding } from '#lib/domain/agreement/agreement-findings.ts';
import { monthsApart, type JointActivity } from '#lib/domain/agreement/activities.ts';
import type { PartnershipFinding } from '#lib/domain/agreement/partnership-findings.ts';
import type { WorkFinding } from '#lib/domain/agreement/work-findings.ts';
import type { CountyTraining } from '#lib/domain/agreement/trainings.ts';
import type { Task } from '#lib/domain/plan/tasks.ts';
import type { ResponseFinding } from '#lib/domain/response/findings.ts';
import { bands } from '#lib/domain/vocabulary.ts';
import { activityKindName } from './agreements.ts';
import { dayText, shortDay } from './dates.ts';
import { listText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { numberName, topicName } from './response.ts';
import { inSentence } from './sentences.ts';
import { bandName } from './vocabulary.ts';

interface Words {
	name: () => string;
	next: () => string;
}

const words: Record<WorkFinding['kind'], Words> = {
	review_overdue: { name: m.joint_kind_review_overdue, next: m.joint_next_review },
	review_soon: { name: m.joint_kind_review_soon, next: m.joint_next_review },
	ends_soon: { name: m.joint_kind_ends_soon, next: m.joint_next_renew },
	agreement_ended: { name: m.joint_kind_agreement_ended, next: m.joint_next_renew },
	partner_joined: { name: m.joint_kind_partner_joined, next: m.joint_next_partner_joined },
	activity_overdue: { name: m.joint_kind_activity_overdue, next: m.joint_next_activity },
	no_police_training: { name: m.joint_kind_no_police_training, next: m.joint_next_police_training },
	level_not_reached: { name: m.joint_kind_level_not_reached, next: m.joint_next_level },
	protocol_overdue: { name: m.joint_kind_review_overdue, next: m.joint_next_protocol },
	protocol_soon: { name: m.joint_kind_review_soon, next: m.joint_next_protocol },
	protocol_without_lived: { name: m.joint_kind_without_lived, next: m.joint_next_without_lived },
	topic_uncovered: { name: m.joint_kind_topic_uncovered, next: m.joint_next_topic },
	no_police_role: { name: m.joint_kind_no_police_role, next: m.joint_next_police_role },
	action_late: { name: m.joint_kind_action_late, next: m.joint_next_action },
	pair_lapsed: { name: m.joint_pair_lapsed, next: m.joint_next_pair },
	one_way: { name: m.joint_pair_one_way, next: m.joint_next_one_way }
};

/** What a finding about the work between organizations is, in a word or two. */
export function workFindingName(kind: WorkFinding['kind']): string {
	return words[kind].name();
}

/** What could be done about it next. */
export function workNextText({ kind }: Pick<WorkFinding, 'kind'>): string {
	return words[kind].next();
}

/** The finding in whole sentences. */
export function workFindingText(finding: WorkFinding): string {
	if ('agreement' in finding) return agreementText(finding);
	if ('pair' in finding) return pairText(finding);
	return isOfResponse(finding) ? responseText(finding) : activityText(finding);
}

function isOfResponse(finding: ActivityFinding | ResponseFinding): finding is ResponseFinding {
	return 'protocol' in finding || 'topic' in finding || 'numbers' in finding;
}

function agreementText(finding: AgreementFinding): string {
	const { title } = finding.agreement;
	if (finding.kind === 'partner_joined') {
		const partners = finding.joined.map(({ name, day }) =>
			m.joint_joined_on({ name, date: dayText(day) })
		);
		const said = { title, partners: listText(partners), since: dayText(finding.since) };
		return m.joint_partner_joined(said);
	}
	const said = { title, parties: listText(finding.parties), date: dayText(finding.day) };
	if (finding.kind === 'agreement_ended') {
		return finding.sharesData ? m.joint_sharing_ended(said) : m.joint_agreement_ended(said);
	}
	const due = {
		review_overdue: m.joint_review_overdue,
		review_soon: m.joint_review_soon,
		ends_soon: m.joint_ends_soon
	};
	return due[finding.kind](said);
}

function pairText(finding: PartnershipFinding): string {
	const pair = listText(finding.pair.names);
	if (finding.kind === 'one_way') {
		const { gives, receives } = finding;
		return m.joint_one_way({ pair, gives, receives });
	}
	const said = { pair, every: inSentence(intervalText(finding.every)) };
	const { last } = finding;
	return last
		? m.joint_pair_last_met({ ...said, date: dayText(last) })
		: m.joint_pair_never_met(said);
}

/** How often two organizations agreed to meet: "every 3 months". */
export function intervalText(months: number | null): string {
	return months === null ? m.joint_pair_no_interval() : m.joint_pair_months({ n: months });
}

function activityText(finding: ActivityFinding): string {
	if (finding.kind === 'activity_overdue') {
		const kind = activityKindName(finding.of);
		const what = finding.activities.map((each) => each.what).join('; ');
		return m.joint_activity_overdue({ kind, what, date: dayText(finding.day) });
	}
	if (finding.kind === 'action_late') {
		const { what, organization } = finding.action;
		const of = finding.activities[0].what;
		return m.joint_action_late({ what, organization, of, date: dayText(finding.day) });
	}
	if (finding.kind === 'level_not_reached') {
		const level = inSentence(bandName(finding.level));
		return m.joint_level_not_reached({ level, months: monthsApart });
	}
	const said = { county: finding.counties[0].name, months: monthsApart };
	const { last } = finding;
	return last
		? m.joint_no_police_training_since({ ...said, date: dayText(last) })
		: m.joint_no_police_training(said);
}

function responseText(finding: ResponseFinding): string {
	if (finding.kind === 'no_police_role') {
		const numbers = listText(finding.numbers.map(numberName).map(inSentence));
		return m.joint_no_police_role({ county: finding.counties[0].name, numbers });
	}
	if (finding.kind === 'topic_uncovered') {
		const topic = inSentence(topicName(finding.topic));
		if (finding.everywhere) return m.joint_topic_nowhere({ topic });
		const counties = listText(finding.counties.map(({ name }) => name));
		return m.joint_topic_uncovered({ topic, counties });
	}
	const { title } = finding.protocol;
	const date = finding.day ? dayText(finding.day) : '';
	if (finding.kind === 'protocol_overdue') return m.joint_protocol_overdue({ title, date });
	if (finding.kind === 'protocol_soon') return m.joint_protocol_soon({ title, date });
	return finding.approved
		? m.joint_without_lived_approved({ title })
		: m.joint_without_lived_draft({ title });
}

/** The latest training of law enforcement and the team in a county: "May 1, 2026: Listening first". */
export function countyTrainingText({ last }: Pick<CountyTraining, 'last'>): string {
	if (!last) return m.joint_training_never();
	return m.joint_training_on({ date: dayText(last.day), what: last.what });
}

/** Who trained, what about, and which levels came; empty for what is no training or has nothing written down. */
export function trainingText({ organizations, hostId, topics, ...levels }: JointActivity): string {
	const host = organizations.find(({ id }) => id === hostId);
	const reached = bands.filter((band) => levels[band].length > 0).map(bandName);
	return [
		...(host ? [m.joint_trained_by({ name: host.name })] : []),
		...(topics ? [m.joint_topics_said({ topics })] : []),
		...(reached.length > 0 ? [m.joint_levels_came({ levels: listText(reached) })] : [])
	].join(' ');
}

/** What an activity asked for: "Print new cards (Birch Sheriff, by Nov 1, 2026)". */
export function actionText({ what, organizationName: name, dueOn, doneOn }: Task): string {
	if (doneOn) return m.joint_action_done({ what, name, date: shortDay(doneOn) });
	return dueOn
		? m.joint_action_by({ what, name, date: shortDay(dueOn) })
		: m.joint_action({ what, name });
}
