import type { Position } from '../place/shape.ts';
import type { Wanted } from './travel.ts';

/** One question to an engine: the trips from all of some places to all of some others. */
export interface Block {
	from: Position[];
	to: Position[];
}

/** What an engine takes at once: trips, and places of both kinds together. */
export interface BlockLimits {
	trips: number;
	places: number;
}

/** The wanted trips as few questions: starts that follow each other share one as long as it stays small enough. */
export function blocksOf(wanted: Wanted[], { trips, places }: BlockLimits): Block[] {
	const blocks: Block[] = [];
	const most = Math.max(1, Math.min(trips, places - 1));
	let [from, to]: [Position[], Map<string, Position>] = [[], new Map()];
	const close = () => {
		if (from.length > 0) blocks.push({ from, to: [...to.values()] });
		[from, to] = [[], new Map()];
	};

	for (const wish of wanted) {
		for (let first = 0; first < wish.to.length; first += most) {
			const ends = wish.to.slice(first, first + most);
			const more = new Set(ends.map(String)).difference(new Set(to.keys())).size;
			const [starts, all] = [from.length + 1, to.size + more];
			if (starts * all > trips || starts + all > places) close();
			from.push(wish.from);
			for (const end of ends) to.set(String(end), end);
		}
	}
	close();
	return blocks;
}
