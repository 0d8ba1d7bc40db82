import type { PartnerToCall, Way } from '#lib/domain/partner/sheet.ts';
import { listText } from '#lib/words/lists.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { stepName } from '#lib/words/response.ts';

/** A way to reach an organization as a card says it: the contact or that there is none, and for what and when. */
export function wayText({ contact, hours, steps }: Way): { contact: string; more: string } {
	const more = [listText(steps.map(stepName)), hours ?? ''].filter(Boolean).join(': ');
	return { contact: contact ?? m.paper_sheet_no_phone(), more: more && `(${more})` };
}

/** All that a card says of an organization. */
export function partnerText({ name, ways }: PartnerToCall): string {
	const said = ways.map(wayText).map(({ contact, more }) => `${contact} ${more}`);
	return [name, ...said].join(' ');
}
