import type { Facts, Note } from '#lib/domain/import/problem.ts';
import { dayBefore } from '#lib/domain/place/periods.ts';
import { periodText } from './dates.ts';
import { reasons, remarks } from './import-reasons.ts';
import { numberText } from './lists.ts';
import { m } from './paraglide/messages.js';

/** The sentence of a refusal or a remark: what is wrong and what to do, in the reader's language. */
export function reasonText({ code, column, value, facts }: Note): string {
	const sentence = { ...reasons, ...remarks }[code];
	return sentence({
		value: shortened(value),
		column: column ?? '',
		near: nearText(facts),
		during: duringText(facts),
		...said(facts)
	});
}

/** Where in the sheet something stands: "Row 4, county"; nothing for a whole file. */
export function placeText({ row, column }: Pick<Note, 'row' | 'column'>): string {
	if (row === null) return '';
	return column ? m.import_row_column({ row, column }) : m.import_row({ row });
}

/** A note as one line: where, what stands there unless the sentence says it, and the sentence. */
export function noteText(note: Note): string {
	const reason = reasonText(note);
	const value = shortened(note.value);
	const place = placeText(note);
	if (place === '') return reason;
	const isSaid = value === '' || reason.includes(value);
	return `${isSaid ? place : m.import_row_value({ place, value })}: ${reason}`;
}

/** A report's notes as other programs read them: with the sentence as `reason`, and the code that stays the same. */
export function withReason(note: Note) {
	const { row, column, value, code } = note;
	return { row, column, value, reason: reasonText(note), code };
}

// Lists are named one after the other, without "and": they are things to choose from.
function said(facts: Facts): Record<string, string> {
	const texts = Object.entries(facts)
		.filter(([name]) => !(name === 'near' && Array.isArray(facts.near)))
		.map(([name, fact]) => [name, Array.isArray(fact) ? fact.join('; ') : factText(fact)]);
	return Object.fromEntries(texts);
}

function factText(fact: string | number) {
	return typeof fact === 'number' ? numberText(fact) : fact;
}

function nearText({ near }: Facts): string {
	return Array.isArray(near) && near.length > 0 ? m.import_near({ names: near.join('; ') }) : '';
}

function duringText({ since, until }: Facts): string {
	return since === undefined
		? ''
		: periodText(String(since) || null, until ? dayBefore(String(until)) : null);
}

function shortened(value: string) {
	return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

const obstacleSentences: Record<string, typeof m.import_undo_in_use> = {
	changed_since: m.import_undo_changed_since,
	in_use: m.import_undo_in_use,
	gone: m.import_undo_gone,
	unknown: m.import_undo_gone,
	taken: m.import_undo_taken,
	not_allowed: m.import_undo_not_allowed
};

/** Why a record stands in the way of undoing an import. */
export function obstacleText({
	name,
	recordId,
	reason
}: {
	name: string | null;
	recordId: string;
	reason: string;
}): string {
	const sentence = obstacleSentences[reason] ?? m.import_undo_in_use;
	return sentence({ name: name ?? recordId });
}
