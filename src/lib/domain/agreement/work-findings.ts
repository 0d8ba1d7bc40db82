import {
	responseFindings,
	type ResponseFacts,
	type ResponseFinding
} from '../response/findings.ts';
import type { Day } from '../place/dates.ts';
import type { Task } from '../plan/tasks.ts';
import { agreementFindings, type AgreementFinding, type Joined } from './agreement-findings.ts';
import { agreementsOn, type Agreement } from './agreements.ts';
import type { JointActivity, PlannedActivity } from './activities.ts';
import { activityFindings, type ActivityFinding } from './activity-findings.ts';
import { partnershipFindings, type PartnershipFinding } from './partnership-findings.ts';
import { partnershipsOn, type Partnership } from './partnerships.ts';
import type { Responders } from './trainings.ts';

/** What stands out in the work that organizations keep between them. */
export type WorkFinding = AgreementFinding | PartnershipFinding | ActivityFinding | ResponseFinding;

/** A finding that may be worked on by itself. `key` stays the same from day to day. */
export interface KeptWork {
	key: string;
	finding: WorkFinding;
}

/** A record that a finding rests on. */
export interface RestsOn {
	type:
		| 'agreement'
		| 'partnership'
		| 'task'
		| 'joint_activity'
		| 'protocol'
		| 'organization'
		| 'county';
	id: string;
	label: string;
}

/** What is known of the work between the organizations of a body. */
export interface WorkFacts extends ResponseFacts {
	agreements: Agreement[];
	/** When each organization at the table first sent somebody. */
	joined: Joined[];
	partnerships: Partnership[];
	activities: JointActivity[];
	planned: PlannedActivity[];
	tasks: Task[];
	responders: Responders;
}

/** What stands out on a day, the most pressing first. */
export function workFindings(facts: WorkFacts, on: Day): KeptWork[] {
	return [
		...agreementFindings(agreementsOn(facts.agreements, on), facts.joined, on),
		...partnershipFindings(partnershipsOn(facts.partnerships, facts.activities, on)),
		...activityFindings(facts, on),
		...responseFindings(facts, on)
	].map((finding) => ({ key: keyOf(finding), finding }));
}

/** The records a finding rests on. */
export function restsOn(finding: WorkFinding): RestsOn[] {
	if ('agreement' in finding) return [agreementOf(finding), ...joinedOf(finding)];
	if ('pair' in finding) {
		const { id, names } = finding.pair;
		return [{ type: 'partnership', id, label: names.join(' · ') }];
	}
	if ('protocol' in finding) {
		const { id, title: label } = finding.protocol;
		return [{ type: 'protocol', id, label }];
	}
	if ('activities' in finding) return activitiesOf(finding);
	return finding.counties.map(({ fips: id, name: label }) => ({ type: 'county', id, label }));
}

function activitiesOf(finding: Extract<WorkFinding, { activities: unknown[] }>): RestsOn[] {
	const own = finding.activities.map(({ id, what: label }): RestsOn => {
		return { type: 'joint_activity', id, label };
	});
	if (finding.kind !== 'action_late') return own;
	return [{ type: 'task', id: finding.action.id, label: finding.action.what }, ...own];
}

function agreementOf({ agreement: { id, title } }: AgreementFinding): RestsOn {
	return { type: 'agreement', id, label: title };
}

function joinedOf(finding: AgreementFinding): RestsOn[] {
	if (finding.kind !== 'partner_joined') return [];
	return finding.joined.map(({ id, name }) => ({ type: 'organization', id, label: name }));
}

// A partner that joins later is a new question, whatever was decided about those before.
function keyOf(finding: WorkFinding): string {
	const parts = [finding.kind, ...partsOf(finding)];
	return ['work', ...parts].join(':');
}

function partsOf(finding: WorkFinding): string[] {
	switch (finding.kind) {
		case 'partner_joined':
			return [finding.agreement.id, finding.joined.at(-1)!.day];
		case 'no_police_training':
		case 'no_police_role':
			return finding.counties.map(({ fips }) => fips);
		case 'action_late':
			return [finding.action.id];
		case 'level_not_reached':
			return [finding.level];
		case 'topic_uncovered':
			return [finding.topic];
		default:
			return restsOn(finding).map(({ id }) => id);
	}
}
