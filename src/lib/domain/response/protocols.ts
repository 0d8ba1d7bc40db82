import { agreementsOn, type Agreement, type Due, type Party } from '../agreement/agreements.ts';
import { livedExperience } from '../plan/phases.ts';
import type { Day } from '../place/dates.ts';
import type { Share } from '../share.ts';

/** What partners in a response to a crisis write down how to do. */
export const protocolTopics = [
	'medical_clearance',
	'care_coordination',
	'referrals',
	'community_supports',
	'follow_up',
	'information_sharing'
] as const;

export type ProtocolTopic = (typeof protocolTopics)[number];

/** How two or more organizations do something together in a crisis, and who wrote it by what they speak for. */
export interface Protocol {
	id: string;
	topic: ProtocolTopic;
	title: string;
	parties: Party[];
	summary: string | null;
	/** Perspectives of its authors, never names. */
	authors: string[];
	approvedOn: Day | null;
	/** Why it was approved although nobody with lived experience wrote it. */
	withoutLivedWhy: string | null;
	reviewOn: Day | null;
	/** FIPS codes; empty: everywhere the body works. */
	counties: string[];
	openToAll: boolean;
	version: number;
}

/** A protocol as it stands on a day. */
export interface ProtocolSeen extends Protocol {
	approved: boolean;
	/** When it is to be looked at next; null before it is approved. */
	reviewDue: Day | null;
	due: Due | null;
	/** Whether somebody with lived experience is among its authors. */
	lived: boolean;
}

/** A topic with its protocols, and whether one of them is approved. */
export interface TopicRow {
	topic: ProtocolTopic;
	protocols: ProtocolSeen[];
	approved: boolean;
}

/** Protocols by topic on a day. Once approved, one is reviewed as an agreement is. */
export function topicRows(protocols: Protocol[], on: Day): TopicRow[] {
	return protocolTopics.map((topic) => {
		const own = protocols.filter((each) => each.topic === topic).map((each) => seen(each, on));
		return { topic, protocols: own, approved: own.some(({ approved }) => approved) };
	});
}

/** How many topics have an approved protocol, of all. */
export function topicShare(rows: TopicRow[]): Share {
	return { have: rows.filter(({ approved }) => approved).length, need: rows.length };
}

function seen(protocol: Protocol, on: Day): ProtocolSeen {
	const approved = protocol.approvedOn !== null && protocol.approvedOn <= on;
	const [agreed] = agreementsOn([asAgreement(protocol)], on);
	return {
		...protocol,
		approved,
		reviewDue: approved ? agreed!.reviewDue : null,
		due: approved ? agreed!.due : null,
		lived: protocol.authors.some((author) => livedExperience.includes(author))
	};
}

function asAgreement({ id, title, parties, approvedOn, reviewOn, version }: Protocol): Agreement {
	return {
		...{ id, kind: 'communication_protocol', title, parties, from: approvedOn, last: null },
		...{ reviewedOn: null, reviewOn, sharesData: false, sharedWhat: null, sharedPurpose: null },
		...{ sharedAs: null, sharedBasis: null, sharedProtection: null, sharedFrom: [], sharedTo: [] },
		...{ barriers: [], document: null, openToAll: false, version }
	};
}
