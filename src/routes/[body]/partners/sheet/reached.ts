import type { PartnerToCall } from '#lib/domain/partner/sheet.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** A partner as a card says it: the name, and the number or that there is none. */
export function reached({ name, phone }: PartnerToCall): [string, string] {
	return [name, phone ?? m.paper_sheet_no_phone()];
}
