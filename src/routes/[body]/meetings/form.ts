import * as v from 'valibot';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';
import { today } from '../../on.ts';

export const modes = ['in_person', 'remote', 'both'] as const;

/** What the form about a meeting means. */
export const meetingSchema = v.object({
	heldOn: v.pipe(
		fields.neededDay(),
		v.check(
			(day) => day <= today(),
			() => m.meetings_future()
		)
	),
	title: v.pipe(
		fields.line(),
		v.transform((title) => title ?? '')
	),
	mode: fields.choice(modes)
});
