import { monthsBefore, type Day } from '../place/dates.ts';
import type { ProtocolSeen } from '../response/protocols.ts';
import type { Share } from '../share.ts';
import { monthsApart, type JointActivity } from './activities.ts';
import { sharesData, type AgreementSeen } from './agreements.ts';

/** The stages of collaboration (Gardner 1996). They need not come one after the other. */
export const stages = ['exchange', 'projects', 'rules', 'system'] as const;

export type Stage = (typeof stages)[number];

/** What somebody may have seen that shows a stage. */
export const signs = [
	'communication_protocol',
	'joint_project',
	'shared_data_system',
	'shared_case_plan',
	'universal_protocol',
	'permanent_change'
] as const;

export type Sign = (typeof signs)[number];

/** What somebody has seen and written down by hand. */
export interface StageEvidence {
	id: string;
	shows: Sign;
	what: string;
	seenOn: Day;
	endedOn: Day | null;
	/** A role or an organization. */
	toldBy: string;
	grantFunded: boolean;
	document: string | null;
	version: number;
}

/** Something that shows a sign: a record of the table, or what somebody has seen. */
export interface Evidence {
	from: 'agreement' | 'protocol' | 'joint_activity' | 'by_hand';
	id: string;
	text: string;
	day: Day | null;
	/** Who says so, when it was written down by hand. */
	toldBy: string | null;
	/** Why it does not count, though it is known. */
	without: 'grant_funded' | 'too_old' | null;
}

/** A sign with what shows it. */
export interface SignSeen {
	sign: Sign | 'half_tied';
	met: boolean;
	/** Null for the share of pairs that work together, which is counted. */
	evidence: Evidence[] | null;
	/** Pairs with a tie of all pairs that were asked; null for others, and where nobody was asked. */
	share: Share | null;
}

/** A stage by its rules. Of the signs of a rule one is enough. */
export interface StageSeen {
	stage: Stage;
	rules: SignSeen[][];
	met: Share;
}

/** What is known of how organizations work together. */
export interface StageFacts {
	agreements: AgreementSeen[];
	protocols: ProtocolSeen[];
	activities: JointActivity[];
	byHand: StageEvidence[];
	/** Pairs with any tie, of those asked in the latest wave; null without one. */
	tied: Share | null;
}

const rulesOf: Record<Stage, SignSeen['sign'][][]> = {
	exchange: [['communication_protocol'], ['half_tied']],
	projects: [['joint_project']],
	rules: [['shared_data_system', 'shared_case_plan', 'universal_protocol']],
	system: [['permanent_change']]
};

/** The stages with their evidence on a day. None is closed because an earlier one is not reached. */
export function stagesOn(facts: StageFacts, on: Day): StageSeen[] {
	return stages.map((stage) => {
		const rules = rulesOf[stage].map((signs) => signs.map((sign) => signSeen(sign, facts, on)));
		const have = rules.filter((rule) => rule.some(({ met }) => met)).length;
		return { stage, rules, met: { have, need: rules.length } };
	});
}

function signSeen(sign: SignSeen['sign'], facts: StageFacts, on: Day): SignSeen {
	if (sign === 'half_tied') {
		const { tied } = facts;
		const met = tied !== null && tied.need > 0 && tied.have * 2 >= tied.need;
		return { sign, met, evidence: null, share: tied };
	}
	const evidence = [...recordsFor(sign, facts, on), ...handFor(sign, facts.byHand, on)];
	const met = evidence.some(({ without }) => without === null);
	return { sign, met, evidence, share: null };
}

function recordsFor(sign: Sign, facts: StageFacts, on: Day): Evidence[] {
	const agreements = (fits: (agreement: AgreementSeen) => boolean) =>
		facts.agreements
			.filter((each) => each.standing === 'in_force' && fits(each))
			.map(({ id, title, from }) => recorded('agreement', id, title, from));
	const protocols = (fits: (protocol: ProtocolSeen) => boolean) =>
		facts.protocols
			.filter((each) => each.approved && fits(each))
			.map(({ id, title, approvedOn }) => recorded('protocol', id, title, approvedOn));
	switch (sign) {
		case 'communication_protocol':
			return [
				...agreements(({ kind }) => kind === 'communication_protocol'),
				...protocols(({ topic }) => topic === 'information_sharing')
			];
		case 'joint_project':
			return projectsOf(facts.activities, on);
		case 'shared_data_system':
			return agreements((each) => sharesData(each) && each.sharedAs === 'record');
		case 'shared_case_plan':
			return agreements(({ kind }) => kind === 'care_coordination');
		case 'universal_protocol':
			return protocols(({ counties }) => counties.length === 0);
		case 'permanent_change':
			return agreements(({ kind }) => kind === 'legislation' || kind === 'executive_order');
	}
}

function projectsOf(activities: JointActivity[], on: Day): Evidence[] {
	const kinds = ['joint_project', 'joint_training', 'cross_training'];
	const after = monthsBefore(on, monthsApart);
	return activities
		.filter(({ kind, heldOn }) => kinds.includes(kind) && heldOn > after && heldOn <= on)
		.map(({ id, what, heldOn }) => recorded('joint_activity', id, what, heldOn));
}

// What only a grant pays for is no permanent change, and a project of long ago shows nothing of today.
function handFor(sign: Sign, byHand: StageEvidence[], on: Day): Evidence[] {
	const after = monthsBefore(on, monthsApart);
	return byHand
		.filter(({ shows, seenOn, endedOn }) => {
			return shows === sign && seenOn <= on && (endedOn === null || endedOn >= on);
		})
		.map(({ id, what, seenOn, toldBy, grantFunded }) => {
			const old = sign === 'joint_project' && seenOn <= after ? 'too_old' : null;
			const paid = sign === 'permanent_change' && grantFunded ? 'grant_funded' : null;
			return { from: 'by_hand', id, text: what, day: seenOn, toldBy, without: old ?? paid };
		});
}

function recorded(from: Evidence['from'], id: string, text: string, day: Day | null): Evidence {
	return { from, id, text, day, toldBy: null, without: null };
}
