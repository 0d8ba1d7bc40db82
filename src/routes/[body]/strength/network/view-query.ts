import { overlays, type Overlay } from '#lib/domain/tie/scene.ts';
import { measures, type Measure } from '../sort.ts';

/** What colours and shapes of organizations tell apart. */
export const groupings = ['sector', 'community', 'county', 'catchment'] as const;

export type Grouping = (typeof groupings)[number];

/** Which relations are drawn beside the ties. */
export const besides = ['all', ...overlays, 'none'] as const;

/** What is chosen in a picture: all of it stands in the address. */
export interface ViewQuery {
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

/** The names of these choices in an address. */
export const viewNames = [
	'size',
	'signs',
	'show',
	'layout',
	'beside',
	'focus',
	'steps',
	'to',
	'find'
];

/** Reads what is chosen from an address; what is not there is as usual. */
export function viewQuery(params: URLSearchParams): ViewQuery {
	const one = <T extends string>(name: string, words: readonly T[]): T =>
		words.find((word) => word === params.get(name)) ?? words[0]!;
	const steps = Number(params.get('steps'));
	return {
		size: one('size', measures),
		signs: one('signs', groupings),
		show: params.getAll('show'),
		layout: one('layout', ['ties', 'ground']),
		beside: one('beside', besides),
		focus: params.get('focus') || null,
		steps: [1, 2, 3].includes(steps) ? steps : 1,
		to: params.get('to') || null,
		find: params.get('find') ?? ''
	};
}

/** The relations that are drawn beside the ties. */
export function overlaysOf({ beside }: ViewQuery): Set<Overlay> {
	return new Set(overlays.filter((overlay) => beside === 'all' || beside === overlay));
}

/** Where a camera looks, as it stands in an address: the middle and how much it sees. */
export function viewText({ x, y, ratio }: { x: number; y: number; ratio: number }): string {
	return [x, y, ratio].map((value) => value.toFixed(3)).join(',');
}

/** Where the camera of an address looks; null for all of it. */
export function readView(
	params: Pick<URLSearchParams, 'get'>
): { x: number; y: number; ratio: number } | null {
	const numbers = (params.get('view') ?? '').split(',').map(Number);
	const [x = NaN, y = NaN, ratio = NaN] = numbers;
	return [x, y, ratio].every(Number.isFinite) && ratio > 0.01 && ratio < 10
		? { x, y, ratio }
		: null;
}
