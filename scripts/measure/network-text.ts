import type { MeasuredOrganization } from '#lib/domain/network/strength.ts';
import { measures } from '#lib/domain/tie/look.ts';
import type { Answer } from './network.ts';

const mostRows = 25;

/** The answer as lines for a person. */
export function networkText(answer: Answer): string {
	const lines = [...aboutLines(answer), '', ...wholeLines(answer), '', ...tableLines(answer)];
	return `${lines.join('\n')}\n`;
}

function aboutLines({ n, rule, threshold, directed, answered, dropped, notes }: Answer): string[] {
	const kind = directed ? `directed reports, ${answered} of ${n} reported` : 'undirected ties';
	const from = threshold === null ? 'no levels' : `from level ${threshold}`;
	return [
		`n = ${n} organizations; ${kind}; rule: ${rule}, ${from}`,
		`Dropped: ${dropped.loops} with itself, ${dropped.repeated} repeated, ${dropped.unanswered} without an answer, ` +
			`${dropped.alone} naming one organization only; ${dropped.belowThreshold} pairs below the rule`,
		...notes
	];
}

function wholeLines({ ties, density, centralization, reciprocity, ...answer }: Answer): string[] {
	const { modularity, eiIndex, cutPoints } = answer;
	const counts = Object.entries(ties).map(([name, count]) => `${name} ${shown(count)}`);
	return [
		`ties: ${counts.join(', ')}`,
		`density: ${density.have} of ${density.need} = ${shown(density.value)} (${shown(density.low)} to ${shown(density.high)})`,
		`centralization: degree ${shown(centralization.degree)}, betweenness ${shown(centralization.betweenness)}`,
		`reciprocity: edgewise ${shown(reciprocity.edgewise)}, dyadic non-null ${shown(reciprocity.dyadicNonNull)}, dyadic ${shown(reciprocity.dyadic)}`,
		`components: ${answer.components}`,
		`modularity: ${shown(modularity.value)} in ${modularity.communities} communities, stability ${shown(modularity.stability)}`,
		`E-I index by ${eiIndex.by}: ${shown(eiIndex.value)}, by chance ${shown(eiIndex.expected)}`,
		`cut points: ${cutPoints.length || 'none'}`,
		...cutPoints.slice(0, mostRows).map(cutPointLine)
	];
}

function cutPointLine({ organization, cutsOff, count }: Answer['cutPoints'][number]): string {
	const named = cutsOff.slice(0, 8).join(', ');
	const more = count > 8 ? ` and ${count - 8} more` : '';
	return `  without ${organization}: ${named || count}${named ? more : ''} cut off`;
}

function tableLines({ organizations }: Answer): string[] {
	const rows = organizations.toSorted(
		(a, b) => b.betweenness - a.betweenness || b.degree - a.degree
	);
	const cells = [['organization', ...measures], ...rows.slice(0, mostRows).map(rowCells)];
	const widths = cells[0]!.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)));
	const lines = cells.map((row) =>
		row
			.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!)))
			.join('  ')
	);
	const more = rows.length - mostRows;
	return more > 0 ? [...lines, `… and ${more} more; --json has all of them.`] : lines;
}

function rowCells(row: MeasuredOrganization): string[] {
	return [row.name.slice(0, 40), ...measures.map((name) => shown(row[name]))];
}

function shown(value: number | null): string {
	if (value === null) return '–';
	return Number.isInteger(value) ? String(value) : value.toFixed(4);
}
