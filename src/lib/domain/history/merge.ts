/** What a form holds: a text for each field, or several for a field with several answers. */
export type Typed = Record<string, string | string[]>;

/** A form brought together with what somebody else saved in the meantime. */
export interface Merged {
	/** What to show now: theirs where only they changed a field, otherwise what was typed. */
	values: Typed;
	/** Fields that only they changed, and that are now as they left them. */
	taken: string[];
	/** Fields that both changed, differently: what was typed stays, for a person to decide. */
	clashes: string[];
}

/** Brings together what was typed, what the form showed at first, and what is recorded by now. */
export function merge(seen: Typed, typed: Typed, present: Typed): Merged {
	const fields = Object.keys(typed);
	const theirs = fields.filter((field) => !isSame(seen[field], present[field]));
	const taken = theirs.filter((field) => isSame(typed[field], seen[field]));
	const clashes = theirs.filter(
		(field) => !taken.includes(field) && !isSame(typed[field], present[field])
	);
	const values = Object.fromEntries(
		fields.map((field) => [field, (taken.includes(field) ? present : typed)[field] ?? ''])
	);
	return { values, taken, clashes };
}

function isSame(one: string | string[] = '', other: string | string[] = ''): boolean {
	return [one].flat().toSorted().join('\n') === [other].flat().toSorted().join('\n');
}
