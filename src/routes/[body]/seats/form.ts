import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import type { SeatRule } from '#lib/domain/roster/rule.ts';
import { seatClasses } from '#lib/domain/roster/seats.ts';
import { perspectives, sectors } from '#lib/domain/vocabulary.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

const entries = {
	label: fields.neededLine(),
	labelEs: fields.line(),
	class: fields.neededChoice(seatClasses),
	minimum: v.pipe(
		fields.number(0, 100),
		v.check(
			(minimum) => minimum !== null && Number.isInteger(minimum),
			() => m.records_number({ least: 0, most: 100 })
		),
		v.transform((minimum) => minimum ?? 0)
	),
	share: v.pipe(
		fields.number(1, 100),
		v.transform((percent) => (percent === null ? null : percent / 100))
	),
	pending: fields.tick(),
	applicable: fields.tick(),
	reason: fields.line(1000),
	approver: fields.line(),
	reviewOn: fields.day()
};

const plain = v.object(entries);
type SeatForm = v.InferOutput<typeof plain>;

// A seat that is not needed leaves the count, so somebody must answer for it.
const answered = (name: 'reason' | 'approver' | 'reviewOn') =>
	v.forward(
		v.check<SeatForm, () => string>(
			(form) => form.applicable || form[name] !== null,
			() => m.seats_why_not_needed()
		),
		[name]
	);

/** What the form about a seat means. */
export const seatSchema = v.pipe(
	plain,
	answered('reason'),
	answered('approver'),
	answered('reviewOn')
);

/** A seat of the body's own says who may hold it, too. */
export const newSeatSchema = v.object({
	label: entries.label,
	labelEs: entries.labelEs,
	class: entries.class,
	minimum: entries.minimum,
	share: entries.share,
	sector: fields.choice(sectors),
	perspective: fields.choice(perspectives)
});

/** Who may hold a seat of the body's own: without an answer only a person can say. */
export function ruleOf({
	sector,
	perspective
}: {
	sector: string | null;
	perspective: string | null;
}): SeatRule {
	return {
		...(sector ? { sector: [sector] } : {}),
		...(perspective ? { perspective: [perspective] } : {})
	};
}

/** What the form shows of a seat. */
export function seatTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	return {
		label: text('label'),
		labelEs: text('labelEs'),
		class: text('class'),
		minimum: text('minimum'),
		share: values.share ? String(Math.round(Number(values.share) * 1000) / 10) : '',
		pending: values.pending ? 'on' : '',
		applicable: values.applicable ? 'on' : '',
		reason: text('reason'),
		approver: text('approver'),
		reviewOn: text('reviewOn')
	};
}
