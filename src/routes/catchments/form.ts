import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Typed } from '#lib/domain/history/merge.ts';
import { keepsCatchment, leads, type Viewer } from '#lib/domain/people/viewer.ts';
import { dayAfter, dayBefore } from '#lib/domain/place/periods.ts';
import type { Shape } from '#lib/domain/place/shape.ts';
import type { CatchmentInput } from '#lib/server/catchment-register.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../fields.ts';

/** The questions with several answers. */
export const several = ['counties'] as const;

/** What the form about a catchment means; `since` and `forget` are asked only when it is changed. */
export const catchmentSchema = v.pipe(
	v.object({
		name: fields.neededLine(),
		from: fields.day(),
		to: fields.day(),
		since: fields.day(),
		source: fields.line(500),
		forget: fields.tick(),
		counties: v.array(
			v.pipe(
				v.string(),
				v.regex(/^\d{5}$/, () => m.records_choose())
			)
		)
	}),
	v.forward(
		v.check(
			({ from, to }) => !from || !to || from <= to,
			() => m.catchments_to_before_from()
		),
		['to']
	)
);

/** What is saved of what was filled in; `to` is the last day. */
export function inputOf(
	form: v.InferOutput<typeof catchmentSchema>,
	boundary: Shape | null
): CatchmentInput {
	const { name, from, to, source, counties } = form;
	return { name, from, until: to && dayAfter(to), source, boundary, counties };
}

/** What the form shows of a catchment's own row. */
export function catchmentTyped(kept: Omit<CatchmentInput, 'counties' | 'boundary'>): Typed {
	const { name, from, until, source } = kept;
	return { name, from: from ?? '', to: until ? dayBefore(until) : '', source: source ?? '' };
}

/** Refuses who does not keep this state. */
export function refuseUnlessLeads(viewer: Viewer, stateCode: string): void {
	if (!leads(viewer, stateCode)) error(403, m.errors_not_yours());
}

/** Refuses who neither manages this catchment nor keeps its state. */
export function refuseUnlessKeeps(
	viewer: Viewer,
	catchment: { id: string; stateCode: string }
): void {
	if (!keepsCatchment(viewer, catchment)) error(403, m.errors_not_yours());
}
