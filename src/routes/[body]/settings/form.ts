import * as v from 'valibot';
import type { Values } from '#lib/domain/history/change.ts';
import type { Typed } from '#lib/domain/history/merge.ts';
import { usual, type Bylaws } from '#lib/domain/roster/bylaws.ts';
import { readBylaws, settings, worthKeeping, type Setting } from '#lib/domain/roster/settings.ts';
import { m } from '#lib/words/paraglide/messages.js';
import * as fields from '../../fields.ts';

/** What the form about the settings means: a number for each, as it is typed, or null for the usual. */
export const settingsSchema = v.object(
	Object.fromEntries(settings.map((setting) => [setting.name, field(setting)]))
);

/** What to keep of a form that was read: percent as shares, and only what is not as usual. */
export function settingsOf(form: v.InferOutput<typeof settingsSchema>): Partial<Bylaws> {
	const typed = settings.flatMap(({ name, kind }) => {
		const value = form[name] ?? null;
		return value === null ? [] : [[name, kind === 'share' ? value / 100 : value]];
	});
	return worthKeeping({ ...usual, ...Object.fromEntries(typed) });
}

/** What the form shows of a body: its own thresholds, and nothing where they are as usual. */
export function settingsTyped(values: Values): Typed {
	const stored = values.bylaws;
	const own = readBylaws(typeof stored === 'object' && stored !== null ? { ...stored } : {});
	return Object.fromEntries(settings.map((setting) => [setting.name, typedText(setting, own)]));
}

function field({ kind, least, most }: Setting) {
	const scale = kind === 'share' ? 100 : 1;
	const [from, to] = [least * scale, most * scale];
	return v.pipe(
		fields.number(from, to),
		v.check(
			(value) => value === null || kind === 'ratio' || Number.isInteger(value),
			() => m.settings_whole_number({ least: from, most: to })
		)
	);
}

function typedText({ name, kind }: Setting, own: Partial<Bylaws>): string {
	const value = own[name] ?? null;
	if (value === null) return '';
	return String(kind === 'share' ? Math.round(value * 100) : value);
}
