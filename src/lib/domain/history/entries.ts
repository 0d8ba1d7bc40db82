import type { Change, Entry, FieldChange, Values } from './change.ts';
import { shownFields } from './shown-fields.ts';

/** The changes that show in a record, put together by the action that made them, latest action first. */
export function entries(changes: Change[]): Entry[] {
	const actions = Map.groupBy(
		changes.filter((change) => fieldChanges(change).length > 0),
		({ transaction }) => transaction
	);
	return [...actions.values()].map(entry).toSorted((a, b) => last(b) - last(a));
}

/** The fields a change touched: all that were filled in for a record that came or went. */
export function fieldChanges({ table, action, before, after }: Change): FieldChange[] {
	return (shownFields[table] ?? [])
		.map((field) => ({ field, before: valueOf(before, field), after: valueOf(after, field) }))
		.filter((each) =>
			action === 'change' ? !isSame(each.before, each.after) : each.before !== each.after
		);
}

function entry(changes: Change[]): Entry {
	const [{ transaction, madeAt, by, import: through, undoing, ofAction }] = changes as [Change];
	return {
		transaction,
		madeAt,
		by,
		import: through,
		undoing,
		undone: changes.every(({ undone }) => undone),
		changes: changes.toSorted((a, b) => a.id - b.id),
		total: ofAction
	};
}

function last({ changes }: Entry): number {
	return changes.at(-1)?.id ?? 0;
}

// Nothing, an empty text, an empty list and a time without bounds read the same.
function valueOf(values: Values | null, field: string): unknown {
	const [name = '', inside] = field.split('.');
	const whole = values?.[name] ?? null;
	const value = inside === undefined ? whole : (objectOf(whole)[inside] ?? null);
	return value === '' || value === '(,)' || (Array.isArray(value) && value.length === 0)
		? null
		: value;
}

function objectOf(value: unknown): Values {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
