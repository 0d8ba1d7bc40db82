import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { dayAfter, periodOf } from '#lib/domain/place/periods.ts';
import { positionKinds } from '#lib/domain/state/positions.ts';
import type { PositionInput } from '#lib/server/positions.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

/** The questions with several answers. */
export const several = ['bodies', 'counties'] as const;

const days = { from: fields.day(), to: fields.day() };

/** What the form about a position means. */
export const positionSchema = v.pipe(
	v.object({
		kind: fields.neededChoice(positionKinds),
		title: fields.neededLine(),
		fte: fields.number(0.05, 1),
		department: fields.line(),
		catchmentId: fields.reference(),
		funded: fields.tick(),
		bodies: fields.references(),
		counties: v.array(
			v.pipe(
				v.string(),
				v.regex(/^\d{5}$/, () => m.records_choose())
			)
		),
		...days
	}),
	v.forward(
		v.check(
			({ from, to }) => !from || !to || from <= to,
			() => m.positions_to_before_from()
		),
		['to']
	)
);

/** What the form about who holds a position means. */
export const holderSchema = v.pipe(
	v.object({ name: fields.neededLine(), ...days }),
	v.forward(
		v.check(
			({ from, to }) => !from || !to || from <= to,
			() => m.positions_to_before_from()
		),
		['to']
	)
);

/** What is saved of what was filled in about a position. */
export function inputOf(form: v.InferOutput<typeof positionSchema>): PositionInput {
	const { from, to, fte, ...rest } = form;
	return { ...rest, fte: fte ?? 1, during: range({ from, to }) };
}

/** What is saved of what was filled in about who holds a position. */
export function holderOf({ name, from, to }: v.InferOutput<typeof holderSchema>) {
	return { name, during: range({ from, to }) };
}

/** A position as its form shows it; a new one is full time and has money. */
export function positionTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	return {
		kind: text('kind'),
		title: text('title'),
		fte: String(Number(values.fte ?? 1)),
		department: text('department'),
		catchmentId: text('catchmentId'),
		funded: values.funded === false ? '' : 'on',
		bodies: [values.bodies ?? []].flat().map(String),
		counties: [values.counties ?? []].flat().map(String),
		...daysTyped(values)
	};
}

/** Who holds a position as the form shows it. */
export function holderTyped(values: Values): Typed {
	return { name: String(values.name ?? ''), ...daysTyped(values) };
}

interface Days {
	from: string | null;
	to: string | null;
}

function daysTyped({ during }: Values) {
	const { from, last } = periodOf(String(during ?? ''));
	return { from: from ?? '', to: last ?? '' };
}

function range({ from, to }: Days): string {
	return `[${from ?? ''},${to ? dayAfter(to) : ''})`;
}
