import type { Report } from '#lib/server/imports/report.ts';
import type { PastImport } from '#lib/server/imports/past.ts';
import type { Undoing } from '#lib/server/imports/undo.ts';
import { noteText, obstacleText, withReason } from '#lib/words/import.ts';
import { m } from '#lib/words/paraglide/messages.js';

/** A report for programs: its notes with their sentences. */
export function reportJson(report: Report): string {
	const { refused, warnings, ...counts } = report;
	return JSON.stringify(
		{ ...counts, refused: refused.map(withReason), warnings: warnings.map(withReason) },
		null,
		'\t'
	);
}

/** A report for people: what is wrong row by row, then what was saved. */
export function reportText(report: Report, dryRun: boolean): string {
	const { id, refused, warnings } = report;
	const notes = [...refused, ...warnings].map(noteText);
	const counts = m.import_summary_saved({ ...numbers(report), refused: refused.length });
	const end = id ? m.import_console_saved({ id }) : triedText(report, dryRun);
	return [...notes, counts, end].join('\n');
}

function triedText({ refused }: Report, dryRun: boolean) {
	return dryRun && refused.length === 0 ? m.import_console_tried() : m.import_console_nothing();
}

function numbers({ added, changed, unchanged }: Report) {
	return { added, changed, unchanged };
}

/** What became of an undo, for people. */
export function undoText(id: string, { outcome, obstacles }: Undoing): string {
	if (outcome === 'done') return m.import_console_undone({ id });
	if (outcome === 'already') return m.import_console_already({ id });
	if (outcome === 'unknown') return m.import_console_unknown({ id });
	return [m.import_console_blocked(), ...obstacles.map(obstacleText)].join('\n');
}

/** Past imports, one line each. */
export function listText(imports: PastImport[]): string {
	if (imports.length === 0) return m.import_console_no_imports();
	return imports.map(lineText).join('\n');
}

function lineText({ id, madeAt, kind, body, fileName, added, changed, undoneAt }: PastImport) {
	const sign = undoneAt ? '−' : '✓';
	return [
		sign,
		id,
		madeAt.toISOString().slice(0, 16),
		kind,
		body ?? '',
		fileName,
		`+${added}`,
		`~${changed}`
	].join('  ');
}
