/** The values of a record as the book keeps them, by column. */
export type Values = Record<string, unknown>;

/** One change of one record, as the book has it. */
export interface Change {
	id: number;
	madeAt: Date;
	/** Who made it; null for the program itself, or when it is not mine to know. */
	by: string | null;
	table: string;
	record: string;
	action: 'add' | 'change' | 'remove';
	before: Values | null;
	after: Values | null;
	/** The import it came with. */
	import: { id: string; fileName: string } | null;
	/** Whether it took back an earlier change. */
	undoing: boolean;
	/** Whether it was taken back itself. */
	undone: boolean;
	/** The same for all changes that one action made, and how many those are. */
	transaction: string;
	ofAction: number;
}

/** One field of a record, before and after. */
export interface FieldChange {
	field: string;
	before: unknown;
	after: unknown;
}

/** What one action did: its changes, oldest first, and how many it made in all. */
export interface Entry {
	transaction: string;
	madeAt: Date;
	by: string | null;
	import: { id: string; fileName: string } | null;
	undoing: boolean;
	undone: boolean;
	changes: Change[];
	total: number;
}
