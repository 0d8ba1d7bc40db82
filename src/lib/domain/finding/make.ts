import { findingKinds, type Finding, type FindingKind } from './finding.ts';

type Needed = Pick<Finding, 'have' | 'need' | 'subject' | 'next'>;

/** A finding of a kind, open, with what was not said left empty. Its key is the kind and the subject. */
export function finding(kind: FindingKind, said: Needed & Partial<Finding>): Finding {
	return {
		id: `${kind}:${said.subject.id}`,
		kind,
		class: findingKinds[kind],
		records: [said.subject],
		values: {},
		children: 0,
		since: null,
		state: 'open',
		...said
	};
}
