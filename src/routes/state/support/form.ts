import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { supportStatuses, supportStrategies } from '#lib/domain/state/support.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';

/** What the form about a step of support means. */
export const supportSchema = v.object({
	catchmentId: v.pipe(
		v.optional(v.string(), ''),
		v.uuid(() => m.records_choose())
	),
	strategy: fields.neededChoice(supportStrategies),
	status: fields.neededChoice(supportStatuses),
	onDay: fields.neededPastDay(),
	note: fields.line(500)
});

/** A step as its form shows it; a new one is of today. */
export function supportTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	return {
		catchmentId: text('catchmentId'),
		strategy: text('strategy'),
		status: text('status'),
		onDay: text('onDay') || today(),
		note: text('note')
	};
}
