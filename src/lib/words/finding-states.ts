import { m } from './paraglide/messages.js';

const names: Record<string, () => string> = {
	open: m.findings_state_open,
	in_progress: m.findings_state_in_progress,
	accepted: m.findings_state_accepted,
	closed: m.findings_state_closed
};

/** What became of a finding: "open", "in progress", "accepted", "closed". */
export function findingStateName(state: string): string {
	return names[state]?.() ?? state;
}
