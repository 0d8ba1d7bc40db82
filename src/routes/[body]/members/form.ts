import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { periodOf } from '#lib/domain/place/periods.ts';
import { levels, perspectives, roles } from '#lib/domain/vocabulary.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

/** The question with several answers. */
export const several = ['perspectives'] as const;

/** What the form about a member means. */
export const memberSchema = v.object({
	name: fields.neededLine(),
	email: v.pipe(
		v.optional(v.string(), ''),
		v.check(
			(text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
			() => m.records_email()
		),
		v.transform((text) => text || null)
	),
	contactVia: fields.line(),
	minor: fields.tick(),
	organizationId: fields.reference(),
	represents: fields.line(),
	role: fields.neededChoice(roles),
	voting: fields.tick(),
	level: fields.choice(levels),
	countyFips: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^(\d{5})?$/, () => m.records_choose()),
		v.transform((text) => text || null)
	),
	from: fields.neededDay(),
	alternateOf: fields.reference(),
	perspectives: fields.choices(perspectives)
});

/** A new member may be given a seat at once. */
export const newMemberSchema = v.object({
	...memberSchema.entries,
	seat: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^[A-Za-z0-9-]{0,20}$/, () => m.records_choose())
	)
});

/** What the form shows of a person. */
export function personTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	return {
		name: text('name'),
		email: text('email'),
		contactVia: text('contactVia'),
		minor: values.minor ? 'on' : ''
	};
}

/** What the form shows of a membership. */
export function membershipTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	return {
		organizationId: text('organizationId'),
		represents: text('represents'),
		role: text('role'),
		voting: values.voting ? 'on' : '',
		level: text('level'),
		countyFips: text('countyFips'),
		from: text('from') || (periodOf(text('during')).from ?? ''),
		alternateOf: text('alternateOf')
	};
}
