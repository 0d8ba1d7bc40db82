import type { Finding } from '#lib/domain/finding/finding.ts';
import { say } from './findings.ts';

/** What is known of a finding on file. */
type Known = Pick<Finding, 'kind'> & {
	key: string;
	facts: Partial<Pick<Finding, 'have' | 'need' | 'since' | 'subject' | 'values'>>;
};

/** What a finding on file said when it was last seen; its key when that was not kept. */
export function sayEvent({ key, kind, facts }: Known): string {
	if (!facts.values || !facts.subject) return key;
	return say({ ...facts, kind } as Finding);
}
