import { measures, type Measure } from '#lib/domain/tie/look.ts';

/** How a network is drawn: what sizes and signs say, and around whom it stays bright. */
export interface Looks {
	size: Measure;
	signs: 'sector' | 'community';
	focus: string | null;
	steps: number;
}

/** Reads `size`, `signs`, `focus` and `steps` of an address; what is not there is as usual. */
export function pictureQuery({ searchParams }: URL): Looks {
	const size = measures.find((measure) => measure === searchParams.get('size'));
	const steps = Number(searchParams.get('steps'));
	return {
		size: size ?? 'degree',
		signs: searchParams.get('signs') === 'community' ? 'community' : 'sector',
		focus: searchParams.get('focus') || null,
		steps: [1, 2, 3].includes(steps) ? steps : 1
	};
}
