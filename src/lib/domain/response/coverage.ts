import type { Party } from '../agreement/agreements.ts';
import { protocolTopics, type ProtocolSeen, type ProtocolTopic } from './protocols.ts';

/** What a partner has protocols about, and in which counties: FIPS codes of the counties of the body. */
export interface PartnerProtocols {
	partner: Party;
	topics: { topic: ProtocolTopic; counties: string[] }[];
}

/** A county with the topics that an approved protocol covers there. */
export interface CountyProtocols {
	fips: string;
	name: string;
	covered: ProtocolTopic[];
	missing: ProtocolTopic[];
}

interface County {
	fips: string;
	name: string;
}

/** Which topics are covered in each county by an approved protocol. */
export function countyProtocols(protocols: ProtocolSeen[], counties: County[]): CountyProtocols[] {
	return counties.map(({ fips, name }) => {
		const here = approved(protocols).filter((each) => isIn(each, fips));
		const covered = protocolTopics.filter((topic) => here.some((each) => each.topic === topic));
		const missing = protocolTopics.filter((topic) => !covered.includes(topic));
		return { fips, name, covered, missing };
	});
}

/** Partners with the counties in which they have an approved protocol on each topic, in the partners' order. */
export function partnerProtocols(
	protocols: ProtocolSeen[],
	partners: Party[],
	counties: County[]
): PartnerProtocols[] {
	return partners.map((partner) => {
		const own = approved(protocols).filter(({ parties }) =>
			parties.some(({ id }) => id === partner.id)
		);
		const topics = protocolTopics.map((topic) => {
			const about = own.filter((each) => each.topic === topic);
			const here = counties.filter(({ fips }) => about.some((each) => isIn(each, fips)));
			return { topic, counties: here.map(({ fips }) => fips) };
		});
		return { partner, topics };
	});
}

/** Protocols among whose authors nobody has lived experience. */
export function withoutLived(protocols: ProtocolSeen[]): ProtocolSeen[] {
	return protocols.filter(({ lived }) => !lived);
}

function approved(protocols: ProtocolSeen[]) {
	return protocols.filter((each) => each.approved);
}

function isIn({ counties }: ProtocolSeen, fips: string) {
	return counties.length === 0 || counties.includes(fips);
}
