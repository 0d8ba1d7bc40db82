import { monthsBefore, type Day } from '../place/dates.ts';
import { isRecorded, type StateCounty, type StateTable } from './facts.ts';
import type { CountyPartners } from './partners.ts';

/** What may be the matter with a county, in the order it is read. */
export const countyFindingKinds = [
	'no-collaborative',
	'nothing-recorded',
	'no-meeting',
	'no-member',
	'no-voice',
	'no-partner'
] as const;

export type CountyFindingKind = (typeof countyFindingKinds)[number];

/** One thing that is the matter with a county, with its two numbers. */
export interface CountyFinding {
	/** The same from day to day, such as "no-meeting:37183". */
	id: string;
	kind: CountyFindingKind;
	have: number;
	need: number;
	/** For `no-meeting`: the last day one of its collaboratives met; null when none did within two years. */
	last: Day | null;
	/** For `no-partner`: types without an organization at a table, and types without a tie, by code. */
	absent: string[];
	present: string[];
	/** Whether anybody was asked about ties; if not, those present may work together or not. */
	tiesKnown: boolean;
}

/** Months without a meeting after which a county is on the list. */
export const monthsWithoutMeeting = 6;

/** What is the matter with a county on a day. What is not recorded is said once, and nothing is concluded from it. */
export function countyFindings(
	{ fips }: StateCounty,
	tables: StateTable[],
	partners: CountyPartners | undefined,
	on: Day
): CountyFinding[] {
	const here = tables.filter((table) => table.counties.includes(fips));
	const known = here.filter(isRecorded);
	const found = (kind: CountyFindingKind, have: number, need: number, more = {}) => [
		{ id: `${kind}:${fips}`, kind, have, need, ...nothingMore, ...more }
	];
	if (here.length === 0) return found('no-collaborative', 0, 1);
	const met = here.flatMap(({ lastMeeting }) => lastMeeting ?? []).toSorted();
	if (known.length === 0 && met.length === 0) return found('nothing-recorded', 0, here.length);
	const last = met.at(-1) ?? null;
	const lately = monthsBefore(on, monthsWithoutMeeting);
	return [
		...(last === null || last <= lately ? found('no-meeting', 0, 1, { last }) : []),
		...(known.length > 0 ? ofMembers(fips, known, found) : []),
		...lacking(partners, found)
	];
}

const nothingMore = { last: null, absent: [], present: [], tiesKnown: false };

type Found = (
	kind: CountyFindingKind,
	have: number,
	need: number,
	more?: object
) => CountyFinding[];

function ofMembers(fips: string, known: StateTable[], found: Found): CountyFinding[] {
	const based = known.some(({ roster }) =>
		roster.geography.counties.some((county) => county.fips === fips && county.members > 0)
	);
	// Asked of the whole table: by county it could point at the home of one person.
	const voices = known.some(({ roster }) => roster.perspectives.have > 0);
	return [
		...(based ? [] : found('no-member', 0, 1)),
		...(voices ? [] : found('no-voice', 0, known.length))
	];
}

function lacking(partners: CountyPartners | undefined, found: Found): CountyFinding[] {
	if (!partners || partners.reason !== 'tables') return [];
	const inState = (wanted: string) =>
		Object.entries(partners.states).flatMap(([code, state]) => (state === wanted ? [code] : []));
	const [absent, present] = [inState('absent'), inState('present')];
	const need = absent.length + present.length + partners.connected;
	if (partners.connected === need) return [];
	return found('no-partner', partners.connected, need, {
		absent,
		present,
		tiesKnown: partners.tiesKnown
	});
}
