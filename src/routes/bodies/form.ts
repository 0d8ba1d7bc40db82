import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { bodyTypes } from '#lib/domain/vocabulary.ts';
import { languageCode, languageName } from '#lib/words/languages.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../fields.ts';
import { today } from '../on.ts';

const about = {
	name: fields.neededLine(),
	type: fields.neededChoice(bodyTypes),
	purpose: fields.line(1000),
	meets: fields.line(),
	foundedOn: v.pipe(
		fields.day(),
		v.check(
			(day) => day === null || day <= today(),
			() => m.bodies_founded_later()
		)
	),
	counties: v.array(
		v.pipe(
			v.string(),
			v.regex(/^\d{5}$/, () => m.records_choose())
		)
	)
};

/** The questions with several answers. */
export const several = ['counties'] as const;

// A code, or what the language is called in English or by those who speak it.
const languages = v.pipe(
	fields.parts(12),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const codes = dataset.value.map(languageCode);
		const unknown = dataset.value.filter((_, nth) => codes[nth] === null);
		if (unknown.length === 0) return [...new Set(codes.filter((code) => code !== null))];
		addIssue({
			message: m.bodies_language_unknown({ languages: unknown.join('; ').slice(0, 80) })
		});
		return NEVER;
	})
);

/** What the form about a body means. */
export const bodySchema = v.object({ ...about, languages });

/** What the form about a new body means: also its address, which the name gives when nothing is typed. */
export const newBodySchema = v.pipe(
	v.object({ ...about, slug: fields.line(60) }),
	v.transform(({ slug, ...typed }) => ({ ...typed, slug: slug ?? addressFrom(typed.name) })),
	v.forward(
		v.check(
			({ slug }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length >= 2,
			() => m.bodies_address_wrong()
		),
		['slug']
	)
);

/** What the form shows of a body. */
export function bodyTyped(values: Values): Typed {
	const text = (name: string) => String(values[name] ?? '');
	const { languages } = { languages: values.languages, ...Object(values.suggestionSettings) };
	return {
		languages: Array.isArray(languages) ? languages.map(languageName).join('; ') : '',
		name: text('name'),
		type: text('type'),
		purpose: text('purpose'),
		meets: text('meets'),
		foundedOn: text('foundedOn')
	};
}

// "Alder County Collaborative" is found at /alder-county-collaborative.
function addressFrom(name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return plain
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-|-$/g, '');
}
