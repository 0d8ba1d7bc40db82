import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/make.ts';
import type { RosterFacts } from '../roster/facts.ts';
import type { Representation } from './representation.ts';

/** One finding for each under-represented group. It says so in words: its counts are for the coordinator alone. */
export function representationFindings(
	{ body, demographics }: RosterFacts,
	judged: Representation | null
): Finding[] {
	const children = demographics?.reference.kind === 'children' ? demographics.reference.counts : {};
	const under = judged?.rows.filter(({ verdict }) => verdict === 'under') ?? [];
	return under.map(({ group, smallNumbers }) =>
		finding('group-under-represented', {
			id: `group-under-represented:${group}`,
			have: 0,
			need: 1,
			subject: { type: 'body', id: body.slug, label: body.name },
			values: { group, smallNumbers: Number(smallNumbers) },
			children: children[group] ?? 0,
			since: judged?.askedOn ?? null,
			next: { kind: 'reach-group', values: { group } }
		})
	);
}
