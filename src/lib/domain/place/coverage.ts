import type { Share } from '../share.ts';

/** A county, for the question who covers it. Children are null when unknown. */
export interface CoveredCounty {
	fips: string;
	children: number | null;
	catchment: string | null;
	catchmentStanding: 'stated' | 'inferred' | null;
	collaboratives: unknown[];
}

/** How some counties are covered. */
export interface PlaceCoverage {
	/** Counties with a collaborative, of all of them. */
	collaborative: Share;
	/** Of those, counties in more than one. */
	several: number;
	/** Counties in a catchment, of all of them. */
	catchment: Share;
	/** Assignments to a catchment that no notice states. */
	inferred: number;
	/** Children in the counties that have a count; null when none has. */
	children: number | null;
	/** Counties whose children nobody counted. */
	uncounted: number;
}

/** How some counties are covered by catchments and collaboratives. */
export function placeCoverage(counties: CoveredCounty[]): PlaceCoverage {
	const need = counties.length;
	const having = (wanted: (county: CoveredCounty) => boolean) => counties.filter(wanted).length;
	const known = counties.flatMap(({ children }) => children ?? []);

	return {
		collaborative: { have: having(({ collaboratives }) => collaboratives.length > 0), need },
		several: having(({ collaboratives }) => collaboratives.length > 1),
		catchment: { have: having(({ catchment }) => catchment !== null), need },
		inferred: having(({ catchmentStanding }) => catchmentStanding === 'inferred'),
		children: known.length > 0 ? known.reduce((sum, children) => sum + children, 0) : null,
		uncounted: need - known.length
	};
}
