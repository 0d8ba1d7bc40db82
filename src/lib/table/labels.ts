import type { Chair, Plan } from './chairs.ts';
import { columns } from './chairs.ts';

/** A label beside the table: its lines, where they start, and the thin line from the chair to it. */
export interface Label {
	lines: string[];
	x: number;
	/** The base line of the first line of text. */
	y: number;
	anchor: 'start' | 'end';
	/** Points of the line, as SVG writes them. */
	leader: string;
	/** A point under the middle of the text. */
	end: string;
}

const lineHeight = 17;
const gap = 7;
const charactersPerLine = 23;
const reach = 46;

/** One label per chair, in columns left and right of the table, none over another. */
export function labels(plan: Plan, texts: string[]): Label[] {
	const lines = linesThatFit(plan, texts);
	const middles = new Map<number, number>();
	for (const side of ['left', 'right'] as const) {
		const here = plan.chairs.flatMap((chair, nth) => (chair.side === side ? [nth] : []));
		spread(
			here.map((nth) => wanted(plan.chairs[nth]!)),
			here.map((nth) => lines[nth]!.length * lineHeight),
			plan.height
		).forEach((middle, place) => middles.set(here[place]!, middle));
	}
	return plan.chairs.map((chair, nth) => label(chair, lines[nth]!, middles.get(nth)!));
}

// As many lines for each label as let the labels of both sides stand beside the table.
function linesThatFit(plan: Plan, texts: string[]): string[][] {
	const choices = [3, 2, 1].map((most) => texts.map((text) => wrap(text, charactersPerLine, most)));
	return choices.find((lines) => fits(plan, lines)) ?? choices.at(-1)!;
}

function fits({ chairs, height }: Plan, lines: string[][]): boolean {
	return ['left', 'right'].every((side) => {
		const here = lines.filter((_, nth) => chairs[nth]!.side === side);
		const room = here.reduce((sum, { length }) => sum + length * lineHeight + gap, gap);
		return room <= height;
	});
}

function wanted(chair: Chair): number {
	return chair.y + chair.out.y * reach;
}

function label(chair: Chair, lines: string[], middle: number): Label {
	const right = chair.side === 'right';
	const x = right ? columns.label + columns.table : columns.label;
	const elbow = { x: chair.x + chair.out.x * 30, y: chair.y + chair.out.y * 30 };
	const points = [
		[chair.x + chair.out.x * 22, chair.y + chair.out.y * 22],
		[elbow.x, elbow.y],
		[right ? x - 6 : x + 6, middle]
	];
	return {
		lines,
		x,
		y: middle - ((lines.length - 1) * lineHeight) / 2 + 5,
		anchor: right ? 'start' : 'end',
		end: `${right ? x + 70 : x - 70},${middle.toFixed(1)}`,
		leader: points.map((point) => point.map((value) => value.toFixed(1)).join(',')).join(' ')
	};
}

/** Middles as near as can be to the wanted ones (in rising order), so that blocks of these heights keep apart. */
export function spread(wantedAt: number[], heights: number[], room: number): number[] {
	const middles: number[] = [];
	let free = gap;
	wantedAt.forEach((middle, nth) => {
		const half = heights[nth]! / 2;
		middles.push(Math.max(middle, free + half));
		free = middles[nth]! + half + gap;
	});
	let limit = room - gap;
	for (let nth = middles.length - 1; nth >= 0; nth -= 1) {
		const half = heights[nth]! / 2;
		middles[nth] = Math.min(middles[nth]!, limit - half);
		limit = middles[nth]! - half - gap;
	}
	return middles;
}

/** Text in so many lines at most, cut with an ellipsis when it is longer. */
export function wrap(text: string, width: number, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= width)
			lines[lines.length - 1] += ` ${word}`;
		else lines.push(word);
	}
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	const rest = lines.slice(most - 1).join(' ');
	kept[most - 1] = `${rest.slice(0, width - 1).trimEnd()}…`;
	return kept;
}
