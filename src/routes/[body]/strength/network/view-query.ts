import { besides, groupings, measures, type Look } from '#lib/domain/tie/look.ts';

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
export function viewQuery(params: URLSearchParams): Look {
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

/** Where a scene is fetched from: what makes the network, without what is chosen in the picture. */
export function sceneAddress(body: string, params: Pick<URLSearchParams, 'get'>): string {
	const own = ['wave', 'rule', 'threshold', 'on'].flatMap((name) => {
		const value = params.get(name);
		return value === null ? [] : [[name, value]];
	});
	return `/${body}/strength/network.json?${new URLSearchParams(own)}`;
}
