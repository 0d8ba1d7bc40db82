import { fold, foldHeader } from './fold.ts';
import type { Sheet } from './sheet.ts';

const nothing = ['', '-', '–', '—'];

/**
 * A table with organizations down the side and the same across the top as a list `from, to, level`, one row for each cell
 * that says something, numbered from 2 row by row; undefined when the sheet is no such table. An organization's own cell
 * is left out.
 */
export function listOfMatrix({ header, rows }: Sheet): Sheet | undefined {
	const tos = header.cells.slice(1).map((name) => name.trim());
	const across = new Set(tos.map(fold).filter(Boolean));
	const isList = header.cells.some((name) => ['from', 'to', 'level'].includes(foldHeader(name)));
	const isMatrix = rows.every(({ cells }) => across.has(fold(cells[0] ?? '')));
	if (isList || across.size < 2 || !isMatrix) return undefined;

	const said = rows.flatMap(({ cells: [from = '', ...levels] }) =>
		levels.flatMap((level, index) => {
			const to = tos[index] ?? '';
			const isEmpty = nothing.includes(level.trim()) || fold(from) === fold(to);
			return isEmpty ? [] : [[from, to, level]];
		})
	);
	return {
		header: { number: header.number, cells: ['from', 'to', 'level'] },
		rows: said.map((cells, index) => ({ number: index + 2, cells }))
	};
}
