import type { Finding, FindingRecord } from '#lib/domain/finding/finding.ts';
import { isOverdue, type FindingState } from '#lib/domain/finding/life.ts';
import type { Names } from '#lib/domain/roster/seen.ts';
import { say } from '#lib/words/findings.ts';
import { sayNext } from '#lib/words/next-steps.ts';
import type { Answer, OnFile } from './answer.ts';
import { withSeat, type Address } from './filters.ts';

/** A finding as the page shows it: said in the reader's language, its records as links. */
export interface FindingShown {
	id: string;
	kind: string;
	class: number;
	have: number;
	need: number;
	statement: string;
	next: string;
	/** The seat it is about, if it is about one. */
	seat: string | null;
	records: { text: string; href: string | null }[];
	state: FindingState;
	reason: string | null;
	/** Who takes care of it, by name or role, and until when. */
	owner: string | null;
	dueOn: string | null;
	overdue: boolean;
	firstSeenOn: string | null;
	version: number;
}

/** The findings of a table in words, with what was decided about each. */
export function shown(
	answer: Answer,
	url: Address,
	folders: string[],
	labels: Names
): FindingShown[] {
	const onFile = new Map(answer.onFile.map((each) => [each.key, each]));
	return answer.findings.map((finding) => {
		const seat = finding.subject.type === 'seat' ? finding.subject.id : null;
		return {
			...picked(finding),
			statement: say(finding),
			next: sayNext(finding.next, answer.names),
			seat,
			records: finding.records
				.filter((record) => record.type !== 'body')
				.map((record) => linked(record, answer, url, folders, labels)),
			...decided(onFile.get(finding.id), answer.on)
		};
	});
}

function picked({ id, kind, class: rank, have, need }: Finding) {
	return { id, kind, class: rank, have, need };
}

/** What became of a finding by what is on file about it: open when nothing is. */
export function decided(known: OnFile | undefined, on: string) {
	// A finding that was closed and is found again is open, even before a writer puts that on file.
	const state = known === undefined || known.state === 'closed' ? ('open' as const) : known.state;
	return {
		state,
		reason: state === 'open' ? null : (known?.reason ?? null),
		owner: known?.owner ?? null,
		dueOn: known?.dueOn ?? null,
		overdue: known ? isOverdue(known, on) : false,
		firstSeenOn: known?.firstSeenOn ?? null,
		version: known?.state === 'closed' ? 0 : (known?.version ?? 0)
	};
}

function linked(
	{ type, id, label }: FindingRecord,
	answer: Answer,
	url: Address,
	folders: string[],
	labels: Names
) {
	const body = answer.body.slug;
	const has = (folder: string) => folders.includes(folder);
	if (type === 'seat')
		return { text: `${id} ${labels[id] ?? label ?? ''}`, href: withSeat(url, id) };
	if (type === 'organization')
		return {
			text: label ?? id,
			href: has('organizations') ? `/${body}/organizations/${id}` : null
		};
	if (type === 'membership')
		return { text: answer.names[id] ?? '', href: has('members') ? `/${body}/members/${id}` : null };
	return { text: label ?? id, href: type === 'county' ? '#counties' : null };
}
