import type { AgreementSeen } from '#lib/domain/agreement/agreements.ts';
import type { PartnerSeen } from '#lib/domain/partner/partners.ts';
import type { Protocol } from '#lib/domain/response/protocols.ts';
import { inWriting } from './agreements.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { tieText } from './partners.ts';
import { protocolsText } from './response.ts';

/** What a partner and the team have in writing. */
export interface Written {
	agreements: AgreementSeen[];
	protocols: Protocol[];
}

/** A partner on a line of its own: "Birch Sheriff (tie of 2.5 of 5 with Mobile Crisis; In writing: Help at night)". */
export function partnerInFull(
	{ name, tie }: PartnerSeen,
	{ agreements, protocols }: Written,
	tiesKnown: boolean
): string {
	return withMore(name, '; ', [
		tieText(tie, tiesKnown),
		agreements.length > 0 ? inWriting(agreements) : '',
		protocols.length > 0 ? protocolsText(protocols) : ''
	]);
}

/** A partner in a run of names, with signs that the sheet explains: "Birch Sheriff (2.5, A)". */
export function partnerInShort(
	{ name, tie }: PartnerSeen,
	{ agreements, protocols }: Written
): string {
	return withMore(name, ', ', [
		tie ? numberText(tie.strength, { maximumFractionDigits: 1 }) : '',
		agreements.length > 0 ? m.paper_agreement_sign() : '',
		protocols.length > 0 ? m.paper_protocol_sign() : ''
	]);
}

/** Things run on, the first of them when there are too many: "a; b; and 3 more". */
export function runOn(things: string[], most: number | null): string {
	if (most === null || things.length <= most) return things.join('; ');
	return [...things.slice(0, most), m.paper_more({ n: things.length - most })].join('; ');
}

function withMore(name: string, between: string, more: string[]): string {
	const said = more.filter(Boolean).join(between);
	return said ? `${name} (${said})` : name;
}
