import * as v from 'valibot';
import { answers, openDimensions, type OpenDimension } from '#lib/domain/tie/dimensions.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** The answers that can be given about one dimension, as texts. */
export const scale = Array.from({ length: answers.highest - answers.lowest + 1 }, (_, step) =>
	String(answers.lowest + step)
);

const answer = v.pipe(
	v.optional(v.string(), ''),
	v.check(
		(text) => text === '' || scale.includes(text),
		() => m.records_choose()
	)
);

/** An answer about each dimension, '' where nobody answered. */
export const qualitySchema = v.object(v.entriesFromList(openDimensions, answer));

/** The dimensions that were answered, as numbers. */
export function dimensionsIn(
	said: Record<OpenDimension, string>
): Partial<Record<OpenDimension, number>> {
	const known = openDimensions.filter((name) => said[name] !== '');
	return Object.fromEntries(known.map((name) => [name, Number(said[name])]));
}
