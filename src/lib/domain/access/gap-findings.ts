import { isFarFromAll } from './far.ts';
import type { CountyGap, Gaps } from './gaps.ts';
import type { Limit, Standard } from './standard.ts';

/** By which standard something was found: enough to name it and to say how far it may be trusted. */
export type StandardNamed = Pick<
	Standard,
	| 'code'
	| 'name'
	| 'nameEs'
	| 'source'
	| 'standing'
	| 'verifiedOn'
	| 'test'
	| 'minimumProviders'
	| 'bodyId'
>;

interface Judged {
	service: string;
	standard: StandardNamed;
	basis: Gaps['basis'];
	/** Those who are near enough, of all. */
	have: number;
	need: number;
}

/** A county in which too few live near enough to services that there are: they are out of reach. */
export interface CountyShort extends Judged {
	kind: 'county';
	fips: string;
	county: string;
	limit: Limit;
	/** To the nearest place, the mean of those not near enough; null without any place. */
	minutes: number | null;
	/** Whether where people live is estimated. */
	estimated: boolean;
	/** Tracts or ZIP areas that are not near enough, of those brought in, and the first of them by people. */
	tracts: { have: number; need: number; names: string[] };
}

/** No service of a kind is on record within two hours of anybody here; whether there is none is not known. */
export interface NoneOnRecord extends Judged {
	kind: 'none';
}

/** A county about whose people nothing is known, so that no service can be judged there. */
export interface PeopleUnknown {
	kind: 'unknown';
	fips: string;
	county: string;
}

/** Two services of one kind for the same people in much the same area: to be looked at, never to be cut for it. */
export interface Overlapping {
	kind: 'overlap';
	service: string;
	services: Gaps['duplications'][number]['services'];
	basis: Gaps['basis'];
	/** People in reach of both, of those in reach of the smaller one. */
	have: number;
	need: number;
}

export type GapFinding = CountyShort | NoneOnRecord | PeopleUnknown | Overlapping;

/** A finding about one service and county, or one pair of services. `key` stays the same from day to day. */
export interface KeptGap {
	key: string;
	finding: GapFinding;
}

/** What was judged about one kind of service: by which standard, how many services it has, and what came of it. */
export interface JudgedService {
	service: string;
	standard: Standard;
	services: number;
	gaps: Gaps;
}

const mostNames = 5;

/** What stands out in whom services reach, kind by kind: where too few are near enough, what is not known, what overlaps. */
export function gapFindings(judged: JudgedService[], unknown: string[]): KeptGap[] {
	const counties = judged[0]?.gaps.counties ?? [];
	const dark = counties
		.filter(({ fips }) => unknown.includes(fips))
		.map(({ fips, name }) => kept({ kind: 'unknown', fips, county: name }, fips));
	return [...judged.flatMap(findingsAbout), ...dark];
}

function findingsAbout(judged: JudgedService): KeptGap[] {
	const { service, gaps } = judged;
	if (isNoneHere(judged)) {
		if (gaps.reached.share === null) return [];
		return [kept({ kind: 'none', ...commonOf(judged, gaps.reached) }, service)];
	}
	const short = gaps.counties.filter(({ passes }) => passes === false);
	return [
		...short.map((county) => kept(countyShort(judged, county), service, county.fips)),
		...gaps.duplications.map(({ services, overlap }) => {
			const finding = {
				kind: 'overlap',
				service,
				services,
				basis: gaps.basis,
				...overlap
			} as const;
			return kept(finding, ...services.map(({ id }) => id).toSorted());
		})
	];
}

function isNoneHere({ services, gaps: { counties } }: JudgedService): boolean {
	return services === 0 || isFarFromAll(counties);
}

function countyShort(judged: JudgedService, county: CountyGap): CountyShort {
	const { fips, name, limit, averageMinutesUnreached: minutes, estimated } = county;
	const here = judged.gaps.tracts.filter((tract) => tract.fips === fips);
	const far = here
		.filter(({ passes }) => passes === false)
		.toSorted((a, b) => b.population - a.population);
	return {
		kind: 'county',
		...commonOf(judged, county.reached),
		fips,
		county: name,
		limit: limit!,
		minutes,
		estimated,
		tracts: {
			have: far.length,
			need: here.length,
			names: far.slice(0, mostNames).map(({ id, name }) => name ?? id)
		}
	};
}

function commonOf(
	{ service, standard, gaps }: JudgedService,
	{ have, need }: { have: number; need: number }
): Judged {
	const { code, name, nameEs, source, standing, verifiedOn, test, minimumProviders, bodyId } =
		standard;
	const named = { code, name, nameEs, source, standing, verifiedOn };
	return {
		service,
		standard: { ...named, test, minimumProviders, bodyId },
		basis: gaps.basis,
		have,
		need
	};
}

function kept(finding: GapFinding, ...words: string[]): KeptGap {
	return { key: ['gap', finding.kind, ...words].join(':'), finding };
}
