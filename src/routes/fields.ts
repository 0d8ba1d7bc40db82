import * as v from 'valibot';
import { clientInformation } from '#lib/domain/people/client-information.ts';
import { isDay } from '#lib/domain/place/dates.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { today } from './on.ts';

const orNull = v.transform((text: string) => (text === '' ? null : text));

/** A text that must be there, on one line. */
export function neededLine(most = 200) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.nonEmpty(() => m.records_needed()),
		v.maxLength(most, () => m.records_too_long({ most })),
		noClientInformation()
	);
}

/** A text that may be missing: then null. */
export function line(most = 200) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.maxLength(most, () => m.records_too_long({ most })),
		noClientInformation(),
		orNull
	);
}

/** One of some words, or null when none was chosen. */
export function choice<const T extends readonly string[]>(words: T) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.check(
			(text) => text === '' || words.includes(text),
			() => m.records_choose()
		),
		v.transform((text) => (text === '' ? null : (text as T[number])))
	);
}

/** One of some words, which must be chosen. */
export function neededChoice<const T extends readonly string[]>(words: T) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.check(
			(text) => words.includes(text),
			() => m.records_choose()
		),
		v.transform((text) => text as T[number])
	);
}

/** Several of some words. */
export function choices<const T extends readonly string[]>(words: T) {
	return v.array(v.picklist(words, () => m.records_choose()));
}

/** A day, or null. */
export function day() {
	return v.pipe(
		v.optional(v.string(), ''),
		v.check(
			(text) => text === '' || isDay(text),
			() => m.records_day()
		),
		orNull
	);
}

/** A day that must be there. */
export function neededDay() {
	return v.pipe(
		v.optional(v.string(), ''),
		v.check(isDay, () => m.records_day())
	);
}

/** A day that has come, or null. */
export function pastDay() {
	return v.pipe(
		day(),
		v.check(
			(text) => text === null || text <= today(),
			() => m.records_future()
		)
	);
}

/** A day that has come and must be there. */
export function neededPastDay() {
	return v.pipe(
		neededDay(),
		v.check(
			(text) => text <= today(),
			() => m.records_future()
		)
	);
}

/** A box that is ticked or not. */
export function tick() {
	return v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text !== '')
	);
}

/** A number within bounds, or null. */
export function number(least: number, most: number) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.check(
			(text) => text === '' || (Number(text) >= least && Number(text) <= most),
			() => m.records_number({ least, most })
		),
		v.transform((text) => (text === '' ? null : Number(text)))
	);
}

/** A whole number between two others, or null. */
export function whole(least: number, most: number) {
	return v.pipe(
		number(least, most),
		v.check(
			(value) => value === null || Number.isInteger(value),
			() => m.records_whole()
		)
	);
}

/** An id of a record, or null. */
export function reference() {
	return v.pipe(
		v.optional(v.string(), ''),
		v.check(
			(text) => text === '' || v.is(v.pipe(v.string(), v.uuid()), text),
			() => m.records_choose()
		),
		orNull
	);
}

/** Several ids of records, each once. */
export function references() {
	return v.pipe(
		v.array(
			v.pipe(
				v.string(),
				v.uuid(() => m.records_choose())
			)
		),
		v.transform((ids) => [...new Set(ids)])
	);
}

/** Parts between semicolons: "en; es". */
export function parts(most = 20) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) =>
			text
				.split(';')
				.map((part) => part.trim())
				.filter(Boolean)
		),
		v.maxLength(most, () => m.records_too_long({ most }))
	);
}

/** Items written one a line; empty lines are left out. */
export function items(most = 40) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.transform((text): (string | undefined)[] =>
			text
				.split('\n')
				.map((item) => item.trim())
				.filter(Boolean)
		),
		v.array(neededLine()),
		v.maxLength(most, () => m.records_too_long({ most }))
	);
}

/** The version of the record that the form showed. */
export function version() {
	return v.pipe(v.string(), v.toNumber(), v.integer(), v.maxValue(2 ** 31 - 1));
}

// Nothing about clients is stored here: what looks like it is stopped before it is saved.
function noClientInformation() {
	const kinds = {
		'birth-date': m.records_client_birth_date,
		'social-security': m.records_client_social_security,
		'record-number': m.records_client_record_number
	};
	return v.rawCheck<string>(({ dataset, addIssue }) => {
		const [kind] = dataset.typed ? clientInformation(dataset.value) : [];
		if (kind) addIssue({ message: kinds[kind]() });
	});
}
