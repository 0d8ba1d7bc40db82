import type { Group } from '#lib/domain/representation/groups.ts';
import type { Verdict } from '#lib/domain/representation/representation.ts';
import { m } from './paraglide/messages.js';

const groupWords: Record<Group, () => string> = {
	hispanic: m.representation_group_hispanic,
	black: m.representation_group_black,
	white: m.representation_group_white,
	american_indian: m.representation_group_american_indian,
	asian: m.representation_group_asian,
	pacific_islander: m.representation_group_pacific_islander,
	two_or_more: m.representation_group_two_or_more,
	other: m.representation_group_other
};

const verdictWords: Record<Verdict, () => string> = {
	under: m.representation_verdict_under,
	over: m.representation_verdict_over,
	'as-expected': m.representation_verdict_as_expected,
	'too-few': m.representation_verdict_too_few
};

/** How a group of the census is called. */
export function groupName(group: string): string {
	const words: Record<string, () => string> = groupWords;
	return words[group]?.() ?? group.replaceAll('_', ' ');
}

/** What comparing a group says: "under-represented (small numbers)". */
export function verdictText(row: { verdict: Verdict; smallNumbers: boolean }): string {
	const verdict = verdictWords[row.verdict]();
	return row.smallNumbers ? m.representation_small_numbers({ verdict }) : verdict;
}
