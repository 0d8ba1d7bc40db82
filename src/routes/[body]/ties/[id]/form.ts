import * as v from 'valibot';
import type { Typed } from '#lib/domain/history/merge.ts';
import { answers, openDimensions, ratings } from '#lib/domain/tie/dimensions.ts';
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
export const qualitySchema = v.object(v.entriesFromList([...openDimensions, ...ratings], answer));

/** The answers that were given among some, as numbers. */
export function givenIn<Name extends string>(
	said: Record<Name, string>,
	names: readonly Name[]
): Partial<Record<Name, number>> {
	const given = names.filter((name) => said[name] !== '').map((name) => [name, Number(said[name])]);
	return Object.fromEntries(given) as Partial<Record<Name, number>>;
}

/** What was typed, without what is never shown again. */
export function openValues(values: Typed): Typed {
	const open = Object.entries(values).filter(
		([name]) => !ratings.some((secret) => secret === name)
	);
	return Object.fromEntries(open);
}
