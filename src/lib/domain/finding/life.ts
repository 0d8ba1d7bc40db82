import type { Day } from '../place/dates.ts';

/** What may become of a finding. It is closed by itself when the records no longer give it. */
export type FindingState = 'open' | 'in_progress' | 'accepted' | 'closed';

/** One step in the life of a finding: the state it came to on a day, and the one before; null when it was new. */
export interface LifeStep {
	key: string;
	day: Day;
	state: FindingState;
	was: FindingState | null;
}

/** What changed between two days, each a list of findings' keys in the order given. */
export interface LifeChanges {
	/** There on the first day, gone on the last. */
	closed: string[];
	/** Not there on the first day nor ever on file before it, there on the last. */
	new: string[];
	/** Not there on the first day but on file from before it, there on the last. */
	reopened: string[];
	/** There on both days. */
	stayed: string[];
}

/** The keys of findings that were on file by the end of a day. */
export function onFileBefore(steps: LifeStep[], day: Day): Set<string> {
	return new Set(steps.filter((step) => step.day <= day).map(({ key }) => key));
}

/** How two judgements of one table differ, by key; `before` are the keys on file by the first day. */
export function changesBetween(first: string[], last: string[], before: Set<string>): LifeChanges {
	const [then, now] = [new Set(first), new Set(last)];
	const came = last.filter((key) => !then.has(key));
	return {
		closed: first.filter((key) => !now.has(key)),
		new: came.filter((key) => !before.has(key)),
		reopened: came.filter((key) => before.has(key)),
		stayed: last.filter((key) => then.has(key))
	};
}

/** Whether somebody decided this step, or the records brought it about. */
export function isDecision({ state, was }: Pick<LifeStep, 'state' | 'was'>): boolean {
	return was !== null && was !== 'closed' && state !== 'closed';
}

/** Whether work on a finding should have been done by now. */
export function isOverdue(finding: { state: FindingState; dueOn: Day | null }, on: Day): boolean {
	return finding.state === 'in_progress' && finding.dueOn !== null && finding.dueOn < on;
}
