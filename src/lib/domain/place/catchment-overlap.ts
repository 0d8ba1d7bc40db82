import { countsFrom, partInside, shareInside } from './area-share.ts';
import type { Shape } from './shape.ts';

/** A catchment with its outline; `drawn` when the outline is its own and not that of its counties. */
export interface Outlined {
	id: string;
	name: string;
	shape: Shape | null;
	drawn: boolean;
}

/** A county of which part lies in the outline of a catchment. */
export interface CountyPart {
	fips: string;
	name: string;
	/** The catchment the county belongs to by its row; null for none. */
	catchment: string | null;
	/** Of the county's area, 0 to 1. */
	share: number;
}

/** Two outlines that lie over each other. */
export interface Overlap {
	one: string;
	other: string;
	squareMiles: number;
}

const milesPerDegree = (Math.PI / 180) * (6_371_008.77 / 1609.344);

// Lines that touch, and outlines drawn with less care than a survey, are no overlap worth a sentence.
const leastSquareMiles = 1;
const leastShare = 0.01;

/** The outlines of a day that lie over each other by at least a square mile; those made of counties never do. */
export function overlapsOf(catchments: Outlined[]): Overlap[] {
	return catchments.flatMap((one, index) =>
		catchments.slice(index + 1).flatMap((other) => {
			if (!one.shape || !other.shape || !(one.drawn || other.drawn)) return [];
			const squareMiles = partInside(one.shape, other.shape).inside * milesPerDegree ** 2;
			return squareMiles < leastSquareMiles
				? []
				: [{ one: one.name, other: other.name, squareMiles }];
		})
	);
}

type PlacedCounty = Omit<CountyPart, 'share'> & { shape: Shape | null };

/** The counties of which at least a hundredth lies in an area, largest share first. */
export function partsIn(area: Shape, counties: PlacedCounty[]): CountyPart[] {
	return counties
		.map(({ shape, ...county }) => ({
			...county,
			share: shape ? shareInside(shape, area) : 0
		}))
		.filter(({ share }) => share >= leastShare)
		.sort((one, other) => other.share - one.share || one.name.localeCompare(other.name, 'en'));
}

/** Whether so much of a unit's area lies inside that the unit counts: half or more. */
export function counts({ share }: { share: number }): boolean {
	return share >= countsFrom;
}

/** A county that an outline says otherwise about than its row: in the outline by half or more, or in by less than half. */
export interface Disagreement extends CountyPart {
	outline: string;
}

/** The counties of which outlines of their own say otherwise than the rows do. */
export function disagreements(catchments: Outlined[], counties: PlacedCounty[]): Disagreement[] {
	return catchments.flatMap(({ name, shape, drawn }) => {
		if (!drawn || !shape) return [];
		const inside = partsIn(shape, counties);
		const seen = new Set(inside.map(({ fips }) => fips));
		const outside = counties
			.filter(({ fips, catchment }) => catchment === name && !seen.has(fips))
			.map(({ fips, name: county, catchment }) => ({ fips, name: county, catchment, share: 0 }));
		return [...inside, ...outside]
			.filter((part) => counts(part) !== (part.catchment === name))
			.map((part) => ({ ...part, outline: name }));
	});
}
