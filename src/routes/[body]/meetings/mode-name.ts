import { m } from '#lib/words/paraglide/messages.js';

const names: Record<string, () => string> = {
	in_person: m.meetings_mode_in_person,
	remote: m.meetings_mode_remote,
	both: m.meetings_mode_both
};

/** How a body met, in words. */
export function modeName(mode: string): string {
	return names[mode]?.() ?? mode;
}
