import * as v from 'valibot';
import { groups, sumOf, type Counts, type Group } from '#lib/domain/representation/groups.ts';
import type { WaveInput } from '#lib/server/demographics.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../../fields.ts';

/** What populations a round can be compared with. */
export const references = ['children', 'entered'] as const;

const counts = Object.fromEntries(
	groups.flatMap((group) => [
		[`members_${group}`, whole(10_000)],
		[`population_${group}`, whole(100_000_000)]
	])
);

/** What the form about a round of questions means, field by field. */
export const waveSchema = v.object({
	askedOn: fields.neededDay(),
	members: v.pipe(
		whole(10_000),
		v.check(
			(members) => members !== null && members > 0,
			() => m.records_number({ least: 1, most: 10_000 })
		),
		v.transform((members) => members ?? 0)
	),
	reference: fields.neededChoice(references),
	referenceName: fields.line(),
	...counts
});

type Form = v.InferOutput<typeof waveSchema>;

/** The round as it is kept: a population of its own only when one was chosen. */
export function waveOf(form: Form): WaveInput {
	const own = form.reference === 'entered';
	return {
		askedOn: form.askedOn,
		members: form.members,
		counts: countsIn(form, 'members'),
		reference: form.reference,
		referenceName: own ? form.referenceName : null,
		referenceCounts: own ? countsIn(form, 'population') : null
	};
}

/** What does not fit together in a round, by field; empty when all does. */
export function problemsOf(wave: WaveInput): Record<string, string> {
	const answers = sumOf(wave.counts);
	const { reference, referenceName, referenceCounts } = wave;
	return {
		...(answers === 0 && { counts: m.representation_need_counts() }),
		...(answers > wave.members && { counts: m.representation_too_many() }),
		...(reference === 'entered' &&
			!referenceName && { referenceName: m.representation_need_name() }),
		...(reference === 'entered' &&
			sumOf(referenceCounts ?? {}) === 0 && { population: m.representation_need_counts() })
	};
}

function countsIn(form: Form, what: 'members' | 'population'): Counts {
	const values: Record<string, unknown> = form;
	const filled = (group: Group) => Number(values[`${what}_${group}`] ?? 0);
	return Object.fromEntries(
		groups.filter((group) => filled(group) > 0).map((group) => [group, filled(group)])
	);
}

function whole(most: number) {
	return v.pipe(
		fields.number(0, most),
		v.check(
			(value) => value === null || Number.isInteger(value),
			() => m.records_number({ least: 0, most })
		)
	);
}
