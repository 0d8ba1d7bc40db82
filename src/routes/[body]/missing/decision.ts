import * as v from 'valibot';
import type { Typed } from '#lib/domain/history/merge.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Decision } from '#lib/server/findings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

/** What a decision form is told: which finding it was about, what went wrong or was saved, and what was typed. */
export interface DecisionAnswer {
	key: string;
	problem?: string;
	state?: string;
	values?: Typed;
}

/** What the form about a finding means. */
export const decisionSchema = v.object({
	key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
	version: fields.version(),
	state: v.picklist(['open', 'in_progress', 'accepted']),
	reason: fields.line(1000),
	owner: fields.line(100),
	dueOn: fields.day()
});

type Asked = v.InferOutput<typeof decisionSchema>;

/** Why a decision cannot stand, in a sentence; null when it can. `dueBefore` is the due day that was on file. */
export function problemOf(asked: Asked, dueBefore: Day | null, today: Day): string | null {
	if (asked.state === 'accepted' && !asked.reason) return m.errors_reason_needed();
	const past = asked.dueOn !== null && asked.dueOn < today && asked.dueOn !== dueBefore;
	return asked.state === 'in_progress' && past ? m.life_due_past() : null;
}

/** The decision, its owner as one of the members when exactly one has that name. Only work under way has an owner and a day. */
export function decisionOf(asked: Asked, names: Record<string, string>): Decision {
	if (asked.state !== 'in_progress') return { ...asked, owner: null, ownerId: null, dueOn: null };
	const named = asked.owner?.toLowerCase();
	const ids = Object.keys(names).filter((id) => names[id]?.toLowerCase() === named);
	const ownerId = ids.length === 1 ? ids[0]! : null;
	return { ...asked, ownerId, owner: ownerId ? null : asked.owner };
}
