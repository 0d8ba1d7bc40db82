import { overlays, type Overlay } from './scene.ts';

/** The measures of single organizations, in the order of their table. */
export const measures = [
	'degree',
	'inDegree',
	'betweenness',
	'closeness',
	'constraint',
	'effectiveSize',
	'core',
	'community',
	'fragmentation'
] as const;

export type Measure = (typeof measures)[number];

/** What colours and shapes of organizations tell apart. */
export const groupings = ['sector', 'community', 'county', 'catchment'] as const;

export type Grouping = (typeof groupings)[number];

/** Which relations are drawn beside the ties. */
export const besides = ['all', ...overlays, 'none'] as const;

/** What is chosen in a picture. */
export interface Look {
	size: Measure;
	signs: Grouping;
	/** Keys of the groups that are shown; empty for all. */
	show: string[];
	layout: 'ties' | 'ground';
	beside: (typeof besides)[number];
	focus: string | null;
	/** How many steps around the chosen one stay bright. */
	steps: number;
	/** The other end of a way that starts at the chosen one. */
	to: string | null;
	/** Part of a name that is looked for. */
	find: string;
}

/** The relations that are drawn beside the ties. */
export function overlaysOf({ beside }: Look): Set<Overlay> {
	return new Set(overlays.filter((overlay) => beside === 'all' || beside === overlay));
}
