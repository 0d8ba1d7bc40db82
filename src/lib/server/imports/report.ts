import type { Refusal, Warning } from '#lib/domain/import/problem.ts';
import type { Ledger } from './ledger.ts';

/** What became of a file, or would become of it. `id` is null when nothing was saved. */
export type Report = {
	id: string | null;
	kind: string;
	rows: number;
	added: number;
	changed: number;
	unchanged: number;
	refused: Refusal[];
	warnings: Warning[];
};

const mostWarnings = 1000;

/** The report on a file of which nothing was saved. */
export function nothingSaved(
	kind: string,
	rows: number,
	refused: Refusal[],
	warnings: Warning[] = []
): Report {
	return {
		id: null,
		kind,
		rows,
		added: 0,
		changed: 0,
		unchanged: 0,
		refused: byRow(refused),
		warnings: some(warnings)
	};
}

/** The report on a file whose good rows were saved. */
export function saved(
	id: string,
	kind: string,
	rows: number,
	refused: Refusal[],
	warnings: Warning[],
	ledger: Ledger
): Report {
	const counts = {
		added: ledger.count('added'),
		changed: ledger.count('changed'),
		unchanged: ledger.count('unchanged')
	};
	return { ...nothingSaved(kind, rows, refused, warnings), id, ...counts };
}

function byRow<T extends { row: number | null }>(notes: T[]): T[] {
	return notes.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

function some(warnings: Warning[]): Warning[] {
	const count = warnings.length - mostWarnings;
	if (count <= 0) return byRow(warnings);
	const more: Warning = {
		row: null,
		column: null,
		value: '',
		code: 'more_warnings',
		facts: { count }
	};
	return [...byRow(warnings).slice(0, mostWarnings), more];
}
