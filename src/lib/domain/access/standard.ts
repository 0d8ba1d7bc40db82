import type { Trip } from './trip.ts';
import { metresFor } from './units.ts';

/** How far people of one class of county may have to go, and which share of them has to live within that. */
export interface Limit {
	minutes: number | null;
	miles: number | null;
	share: number;
}

/** What counts as reached: a row of the table `access_standard`. */
export interface Standard {
	code: string;
	name: string;
	nameEs: string | null;
	/** Where it was read; null for a proposal of ours. */
	source: string | null;
	standing: 'verified' | 'not_verified' | 'proposal';
	verifiedOn: string | null;
	/** Kinds of service it is meant for; empty for any. */
	serviceTypes: string[];
	stateCode: string | null;
	/** By which class of a county its limits differ. */
	classes: 'all' | 'medicaid' | 'cms';
	limits: Record<string, Limit>;
	/** Whether minutes or miles are enough, or both must hold. */
	test: 'either' | 'both';
	minimumProviders: number;
	/** The body whose own it is; null for those that everyone may choose. */
	bodyId: string | null;
}

/**
 * The standard by which a kind of service is judged when nobody chose one: the body's own for it, then one made for it in the
 * state, then the body's own for any kind, then the first for any kind; null when there is none at all.
 */
export function usualStandard(
	standards: Standard[],
	service: string,
	state: string
): Standard | null {
	const here = standards.filter(({ stateCode }) => stateCode === null || stateCode === state);
	const own = here.filter(({ bodyId }) => bodyId !== null);
	const isMeant = ({ serviceTypes }: Standard) => serviceTypes.includes(service);
	const isGeneral = ({ serviceTypes }: Standard) => serviceTypes.length === 0;
	return (
		own.find(isMeant) ??
		here.find((one) => one.stateCode === state && isMeant(one)) ??
		own.find(isGeneral) ??
		here.find(isGeneral) ??
		null
	);
}

/** What decides which limits hold in a county. Null is unknown. */
export interface CountyClass {
	medicaidClass: string | null;
	cmsClass: string | null;
	population: number | null;
	landSquareMiles: number | null;
}

/** The limit of a standard in a county; null when the county's class is unknown. */
export function limitIn(standard: Standard, county: CountyClass): Limit | null {
	return standard.limits[classOf(standard, county) ?? ''] ?? null;
}

/** How many metres of straight line are within a limit: minutes are estimated from them. */
export function metresWithin({ minutes, miles }: Limit, test: Standard['test']): number {
	const reaches = [
		...(minutes === null ? [] : [metresFor(minutes, 'minutes')]),
		...(miles === null ? [] : [metresFor(miles, 'miles')])
	];
	return test === 'either' ? Math.max(...reaches) : Math.min(...reaches);
}

// Nobody drives faster than this along the straight line, and no road is shorter than it.
const milesPerMinute = 1;

/** How many metres of straight line a drive within a limit may be long at the most. */
export function metresAtMost({ minutes, miles }: Limit, test: Standard['test']): number {
	const byMinutes = minutes === null ? null : minutes * milesPerMinute;
	const reaches = [byMinutes, miles].flatMap((most) => most ?? []);
	if (reaches.length === 0) return 0;
	return metresFor(test === 'either' ? Math.max(...reaches) : Math.min(...reaches), 'miles');
}

/** Whether a drive is within a limit; what is not known of it is not. */
export function tripIsWithin(limit: Limit, test: Standard['test'], trip: Trip): boolean {
	const holds = (['minutes', 'miles'] as const)
		.filter((unit) => limit[unit] !== null)
		.map((unit) => trip[unit] !== null && trip[unit] <= limit[unit]!);
	return test === 'either' ? holds.includes(true) : holds.length > 0 && !holds.includes(false);
}

function classOf({ classes }: Standard, county: CountyClass): string | null {
	if (classes === 'all') return 'all';
	const { population, landSquareMiles } = county;
	const density = population && landSquareMiles ? population / landSquareMiles : null;
	if (classes === 'medicaid')
		return county.medicaidClass ?? (density === null ? null : density >= 250 ? 'urban' : 'rural');
	return county.cmsClass ?? (density === null ? null : cmsClassOf(population ?? 0, density));
}

// 42 CFR 422.116(c), from people and people per square mile.
function cmsClassOf(people: number, density: number): string {
	const any = (...pairs: [least: number, dense: number][]) =>
		pairs.some(([least, dense]) => people >= least && density >= dense);
	if (any([1_000_000, 1000], [500_000, 1500], [0, 5000])) return 'Large Metro';
	if (any([200_000, 10], [50_000, 100], [10_000, 1000])) return 'Metro';
	if (any([50_000, 10], [10_000, 50])) return 'Micro';
	return density < 10 ? 'CEAC' : 'Rural';
}
