/** One kind of measuring: its lines of usage, and what it does with the rest of the command line. */
export interface Kind {
	usage: string;
	/** Prints the answer on standard output. Throws `WrongCall` or `BadFile`. */
	run: (args: string[]) => Promise<void>;
}

/** Called wrongly, or a file that cannot be opened: exit code 2. */
export class WrongCall extends Error {}

/** A file that was read, but has a row that cannot be understood: exit code 1. */
export class BadFile extends Error {}
