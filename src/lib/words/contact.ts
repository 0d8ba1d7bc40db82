import type { PoliceContact } from '#lib/domain/partner/police-contact.ts';
import { dayText } from './dates.ts';
import { m } from './paraglide/messages.js';
import { percentText } from './sentences.ts';

/** The share of the latest time that is known, and of the one before it. */
export function answerContact({ periods }: PoliceContact): {
	first: string;
	second: string | null;
} {
	const known = periods.flatMap(({ share, from, last }) => (share ? [{ share, from, last }] : []));
	const [before, latest] = [known.at(-2), known.at(-1)];
	if (!latest) return { first: m.contact_answer_none(), second: null };
	return {
		first: m.contact_answer({
			percent: percentText(latest.share),
			from: dayText(latest.from),
			to: dayText(latest.last)
		}),
		second: before ? m.contact_answer_before({ percent: percentText(before.share) }) : null
	};
}
