import type { PoliceContact } from '#lib/domain/partner/police-contact.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Share } from '#lib/domain/share.ts';
import { dayText } from './dates.ts';
import { m } from './paraglide/messages.js';
import { percentText } from './sentences.ts';

/** The share of the latest time that is known, and of the last one before it over the same counties. */
export function answerContact({ periods }: PoliceContact): {
	first: string;
	second: string | null;
} {
	const known = periods.flatMap(({ share, ...rest }) => (share ? [{ ...rest, share }] : []));
	const latest = known.at(-1);
	if (!latest) return { first: m.contact_answer_none(), second: null };
	const before = known
		.slice(0, -1)
		.findLast(({ counties }) => counties.join() === latest.counties.join());
	return {
		first: m.contact_answer(spoken(latest)),
		second: before ? m.contact_answer_before(spoken(before)) : null
	};
}

function spoken({ share, from, last }: { share: Share; from: Day; last: Day }) {
	return { percent: percentText(share), from: dayText(from), to: dayText(last) };
}
