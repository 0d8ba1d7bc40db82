import type { Day } from '../place/dates.ts';
import { pathRows, withoutPoliceRole, type CallNumber, type CallPath } from './call-paths.ts';
import { countyProtocols } from './coverage.ts';
import {
	protocolTopics,
	topicRows,
	type Protocol,
	type ProtocolSeen,
	type ProtocolTopic
} from './protocols.ts';

/** What is missing in how partners respond to a crisis. */
export type ResponseFinding = ProtocolFinding | TopicUncovered | NoPoliceRole;

/** A protocol to be looked at again, or that nobody with lived experience helped write. */
export interface ProtocolFinding {
	kind: 'protocol_overdue' | 'protocol_soon' | 'protocol_without_lived';
	protocol: { id: string; title: string };
	approved: boolean;
	/** When it is to be looked at again; null for the last kind. */
	day: Day | null;
}

/** No approved protocol covers a topic in some counties. */
export interface TopicUncovered {
	kind: 'topic_uncovered';
	topic: ProtocolTopic;
	counties: County[];
	/** Whether those are all counties of the body. */
	everywhere: boolean;
}

/** It is not written down what law enforcement does when a call comes from a county. */
export interface NoPoliceRole {
	kind: 'no_police_role';
	counties: [County];
	numbers: CallNumber[];
}

interface County {
	fips: string;
	name: string;
}

/** What is known of a response to a crisis. */
export interface ResponseFacts {
	counties: County[];
	protocols: Protocol[];
	paths: CallPath[];
	/** Whether the body keeps anything about it; of others nothing is said. */
	keepsResponse: boolean;
}

/** What stands out in the response on a day. */
export function responseFindings(
	{ counties, protocols, paths, keepsResponse }: ResponseFacts,
	on: Day
): ResponseFinding[] {
	if (!keepsResponse) return [];
	const seen = topicRows(protocols, on).flatMap((row) => row.protocols);
	return [
		...seen.flatMap(dueOf),
		...seen.filter(({ lived }) => !lived).map((each) => about(each, 'protocol_without_lived')),
		...withoutPoliceRole(pathRows(counties, paths, [])).map(({ fips, name, paths: ways }) => {
			const numbers = ways.flatMap(({ number, path }) => (path?.policeRole ? [] : [number]));
			return { kind: 'no_police_role', counties: [{ fips, name }], numbers } as NoPoliceRole;
		}),
		...uncovered(seen, counties)
	];
}

function dueOf(protocol: ProtocolSeen): ProtocolFinding[] {
	if (!protocol.due) return [];
	const kind = protocol.due === 'review_overdue' ? 'protocol_overdue' : 'protocol_soon';
	return [about(protocol, kind)];
}

function about(protocol: ProtocolSeen, kind: ProtocolFinding['kind']): ProtocolFinding {
	const { id, title, approved, reviewDue } = protocol;
	const day = kind === 'protocol_without_lived' ? null : reviewDue;
	return { kind, protocol: { id, title }, approved, day };
}

function uncovered(protocols: ProtocolSeen[], counties: County[]): TopicUncovered[] {
	const rows = countyProtocols(protocols, counties);
	return protocolTopics.flatMap((topic) => {
		const lacking = rows.filter(({ missing }) => missing.includes(topic));
		if (lacking.length === 0) return [];
		const named = lacking.map(({ fips, name }) => ({ fips, name }));
		const everywhere = lacking.length === counties.length;
		return [{ kind: 'topic_uncovered', topic, counties: named, everywhere }];
	});
}
