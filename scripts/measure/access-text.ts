import type { Answer } from './access.ts';

const most = 20;

/** An answer for a person: what was measured, how it is spread, and the first places. */
export function accessText({
	method,
	threshold,
	unit,
	ids,
	access,
	dropped,
	notes
}: Answer): string {
	const known = [...access].filter(Number.isFinite).sort((one, other) => one - other);
	const at = (share: number) => text(known[Math.round(share * (known.length - 1))] ?? NaN);
	const within = threshold === null ? '' : ` within ${threshold} ${unit}`;
	const lines = [
		`${method}${within}: ${ids.length} places, of which ${known.filter((value) => value === 0).length} get 0 and ${ids.length - known.length} have no answer.`,
		`least ${at(0)}, median ${at(0.5)}, most ${at(1)}`,
		`Left out: ${dropped.sites.length} sites that nobody lives near, ${dropped.unknown} costs of unknown ids, ${dropped.empty} empty costs.`,
		...notes,
		'',
		...ids.slice(0, most).map((id, cell) => `${id}\t${text(access[cell]!)}`),
		...(ids.length > most ? [`… and ${ids.length - most} more: --json has them all.`] : [])
	];
	return `${lines.join('\n')}\n`;
}

function text(value: number): string {
	return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : 'none';
}
