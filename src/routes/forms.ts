import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Typed } from '#lib/domain/history/merge.ts';

/** A form that was read: what it means, or one sentence for each field that has to be mended. */
export type Parsed<T> =
	| { ok: true; output: T; values: Typed }
	| { ok: false; errors: Record<string, string>; values: Typed };

/** What was filled in; fields with several answers are named. Control characters are taken out, ends trimmed. */
export function typedIn(form: FormData, several: readonly string[] = []): Typed {
	const names = [...new Set(form.keys())].filter((name) => !several.includes(name));
	return Object.fromEntries([
		...names.map((name) => [name, textOf(form.get(name))]),
		...several.map((name) => [name, form.getAll(name).map(textOf)])
	]);
}

/** Reads a form through its schema. */
export function parse<S extends v.GenericSchema>(
	schema: S,
	form: FormData,
	several: readonly string[] = []
): Parsed<v.InferOutput<S>> {
	const values = typedIn(form, several);
	const result = v.safeParse(schema, values);
	if (result.success) return { ok: true, output: result.output, values };
	return { ok: false, errors: firstOfEach(result.issues), values };
}

function firstOfEach(issues: v.GenericIssue[]): Record<string, string> {
	const said = issues.map(({ path, message }) => [String(path?.[0]?.key ?? 'form'), message]);
	return Object.fromEntries(said.toReversed());
}

function textOf(value: FormDataEntryValue | null): string {
	if (typeof value !== 'string') return '';
	return value
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n]+/gu, ' ')
		.trim();
}

/** The version of a record that a form showed; 0, which no record has, when it does not say. */
export function versionIn(form: FormData, name = 'version'): number {
	const version = Number(form.get(name));
	return Number.isInteger(version) && Math.abs(version) < 2 ** 31 ? version : 0;
}

/** The id that a form gives the record it makes, so that sending it twice makes one; a new one when it gives none. */
export function newIdIn(form: FormData): string {
	const id = form.get('newId');
	return v.is(v.pipe(v.string(), v.uuid()), id) ? id : randomUUID();
}
