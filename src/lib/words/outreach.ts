import type { Outreach } from '#lib/domain/outreach/outreach.ts';
import { m } from './paraglide/messages.js';
import { someOf } from './sentences.ts';

/** How many were visited, and who or where was not: counties without a visit before organizations at the table. */
export function answerOutreach({ recent, agencies, notVisited, counties }: Outreach): {
	first: string;
	second: string | null;
} {
	if (recent === 0) return { first: m.outreach_answer_none(), second: null };
	const first = m.outreach_answer({ n: recent, ...agencies });
	const without = counties.filter(({ visits }) => visits === 0).map(({ name }) => name);
	if (without.length > 0) {
		return { first, second: m.outreach_answer_counties({ list: someOf(without, 3) }) };
	}
	const n = notVisited.filter(({ sits }) => sits).length;
	return { first, second: n > 0 ? m.outreach_answer_table({ n }) : null };
}
