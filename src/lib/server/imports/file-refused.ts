import {
	fileProblem,
	type Facts,
	type Refusal,
	type RefusalCode
} from '#lib/domain/import/problem.ts';

/** Thrown when a file cannot be read at all; carries what to tell the person. */
export class FileRefused extends Error {
	refusal: Refusal;

	constructor(code: RefusalCode, facts: Facts = {}, row: number | null = null) {
		super(code);
		this.refusal = fileProblem(code, facts, row);
	}
}
