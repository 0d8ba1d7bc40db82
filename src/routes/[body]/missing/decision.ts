import type { Decision } from '#lib/server/findings.ts';

const states = ['open', 'in_progress', 'accepted'] as const;

/** A decision read from a form; null when the form is not one of ours. */
export function readDecision(form: FormData): Decision | null {
	const key = textOf(form, 'key');
	const version = Number(textOf(form, 'version'));
	const state = states.find((each) => each === textOf(form, 'state'));
	if (!key || !state || !Number.isInteger(version)) return null;
	return { key, state, version, reason: textOf(form, 'reason') || null };
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim().slice(0, 1000) : '';
}
