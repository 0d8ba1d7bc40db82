import { foldHeader } from './fold.ts';
import type { Column } from './sheet.ts';

const candidates = [',', ';', '\t'] as const;

/**
 * The separator of a text table, found by its header: the one that gives the most columns we know, then the most columns.
 * The rows are not asked, since they hold decimal commas and lists with semicolons.
 */
export function separatorOf(text: string, columns: Column[]): string {
	const header = headerLine(text);
	const known = new Set(columns.flatMap(({ name, also = [] }) => [name, ...also]));
	const scores = candidates.map((separator) => {
		const names = splitLine(header, separator).map(foldHeader);
		return { separator, known: names.filter((name) => known.has(name)).length, all: names.length };
	});
	return scores.reduce((best, one) =>
		(one.known - best.known || one.all - best.all) > 0 ? one : best
	).separator;
}

// The first line with something in it; a header's line break inside quotes belongs to it.
function headerLine(text: string): string {
	const start = text.slice(0, 200_000).replace(/^[\s,;]*\n/, '');
	let quoted = false;
	for (let index = 0; index < start.length; index++) {
		if (start[index] === '"') quoted = !quoted;
		if (start[index] === '\n' && !quoted) return start.slice(0, index);
	}
	return start;
}

function splitLine(line: string, separator: string): string[] {
	const parts: string[] = [];
	let part = '';
	let quoted = false;
	for (const letter of line) {
		if (letter === '"') quoted = !quoted;
		else if (letter === separator && !quoted) {
			parts.push(part);
			part = '';
		} else part += letter;
	}
	return [...parts, part];
}
