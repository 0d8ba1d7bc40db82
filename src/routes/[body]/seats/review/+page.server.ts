import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { bylaws } from '#lib/domain/roster/bylaws.ts';
import * as reviews from '#lib/server/reviews.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';
import { parse } from '../../../forms.ts';
import { today } from '../../../on.ts';
import { bodyAt, refuseUnlessRuns } from '../../records.ts';
import type { Actions, PageServerLoad } from './$types';

/** The reviews of the roster, and when the next one is due. */
export const load: PageServerLoad = async ({ locals, parent }) => {
	const { body, on } = await parent();
	return locals.read(async (sql) => ({
		list: await reviews.list(sql, body.id, on),
		due: await reviews.findDue(sql, body, on),
		months: bylaws(body.bylaws).reviewMonths
	}));
};

const reviewSchema = v.object({
	reviewedOn: v.pipe(
		fields.neededDay(),
		v.check(
			(day) => day <= today(),
			() => m.agenda_review_future()
		)
	),
	reviewedBy: fields.neededLine(),
	decision: fields.neededLine(2000)
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		refuseUnlessRuns(locals.viewer, params.body);
		const parsed = parse(reviewSchema, await request.formData());
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		await locals.write(async (sql) => {
			const body = await bodyAt(sql, params.body);
			await reviews.add(sql, body.id, parsed.output);
		});
		redirect(303, `/${params.body}/seats/review?done=recorded`);
	}
};
