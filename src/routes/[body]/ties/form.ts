import * as v from 'valibot';
import { fold } from '#lib/domain/import/fold.ts';
import { levels } from '#lib/domain/tie/dimensions.ts';
import type { Answer } from '#lib/server/ties.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

/** A new wave: its name, and when it opens and closes. */
export const waveSchema = v.pipe(
	v.object({ name: fields.neededLine(100), opensOn: fields.neededDay(), closesOn: fields.day() }),
	v.forward(
		v.partialCheck(
			[['opensOn'], ['closesOn']],
			({ opensOn, closesOn }) => closesOn === null || closesOn >= opensOn,
			() => m.strength_entry_closes_late()
		),
		['closesOn']
	)
);

/** The day on which a wave closes, which opened on another. */
export const closingSchema = (opensOn: string) =>
	v.object({
		closesOn: v.pipe(
			fields.neededDay(),
			v.check(
				(day) => day >= opensOn,
				() => m.strength_entry_closes_late()
			)
		)
	});

/** The answers of one respondent about some organizations; undefined when one of them is off the scale. */
export function answersIn(form: FormData, organizations: { id: string }[]): Answer[] | undefined {
	const answers = organizations.map(({ id }) => {
		const text = String(form.get(`level-${id}`) ?? '');
		const version = Number(form.get(`version-${id}`) ?? 0);
		return { to: id, level: text === '' ? null : Number(text), version };
	});
	const isGood = ({ level, version }: Answer) =>
		Number.isInteger(version) &&
		(level === null ||
			(Number.isInteger(level) && level >= levels.lowest && level <= levels.highest));
	return answers.every(isGood) ? answers : undefined;
}

/** The label of a respondent: a number or a role, never longer than the database keeps. */
export function respondentIn(form: FormData | URLSearchParams): string {
	return fold(String(form.get('respondent') ?? '')).slice(0, 60);
}
