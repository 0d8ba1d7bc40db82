import type { Day } from '../place/dates.ts';
import { countyFindings, type CountyFinding } from './county-findings.ts';
import { pooledCoverage, type PooledCoverage } from './coverage.ts';
import { isRecorded, type StateCounty, type StateFacts, type StateTable } from './facts.ts';
import {
	mostLacking,
	partnersByCounty,
	statePartners,
	type CountyPartners,
	type StatePartners
} from './partners.ts';
import { statePresence, type StatePresence } from './presence.ts';
import type { Share } from '../share.ts';
import { vacantSeats, type VacantSeat } from './vacant-seats.ts';
import { shownVoices, type Voices } from './voices.ts';

/** How a group of counties and their collaboratives stand. What is not known is null, never zero. */
export interface StateFigures {
	counties: string[];
	/** Children in the counties that have a count; null when none has. */
	children: number | null;
	/** Counties whose children nobody counted. */
	uncounted: number;
	/** Addresses of the collaboratives, and of those that reach into another catchment: these are counted in each. */
	collaboratives: string[];
	shared: string[];
	/** Tables with a member on record, of all: every figure is of those alone. */
	recorded: Share;
	coverage: PooledCoverage | null;
	presence: StatePresence | null;
	voices: Voices | null;
	partners: StatePartners | null;
	/** Organizations at the tables: one at several counts once. */
	organizations: number;
}

/** A catchment with its figures. */
export interface StateCatchment extends StateFigures {
	name: string;
}

/** A county with what is the matter with it. */
export interface StateCountySeen extends StateCounty {
	collaboratives: { slug: string; name: string }[];
	partners: CountyPartners;
	findings: CountyFinding[];
}

/** A state on a day. */
export interface StateRollUp {
	on: Day;
	state: { code: string; name: string };
	catchments: StateCatchment[];
	total: StateFigures;
	counties: StateCountySeen[];
	lacking: (StateCounty & CountyPartners)[];
	seats: VacantSeat[];
}

/**
 * The roll-up of a state: rates are sums over sums; persons, organizations and counties count once at each level;
 * catchments are those of the day; a collaborative in several is counted in each of them and once for the state; tables
 * without a record are in no sum; small counts of people are hidden with enough others.
 */
export function rollUp(facts: StateFacts): StateRollUp {
	const { on, state, counties, catchments, tables } = facts;
	const byCounty = partnersByCounty(tables, counties);
	const partners = new Map(byCounty.map((county) => [county.fips, county]));
	const groups = catchments.map((name) => {
		const own = counties.filter(({ catchment }) => catchment === name);
		return figuresOf(tables, own, counties, byCounty);
	});
	const voices = shownVoices(facts);
	return {
		on,
		state,
		catchments: catchments.map((name, at) => ({
			name,
			...groups[at]!,
			voices: voices.catchments.get(name) ?? null
		})),
		total: { ...figuresOf(tables, counties, counties, byCounty), voices: voices.all },
		counties: counties.map((county) => ({
			...county,
			collaboratives: tables
				.filter((table) => table.counties.includes(county.fips))
				.map(({ slug, name }) => ({ slug, name })),
			partners: partners.get(county.fips)!,
			findings: countyFindings(county, tables, partners.get(county.fips), on)
		})),
		lacking: mostLacking(counties, byCounty),
		seats: vacantSeats(tables)
	};
}

function figuresOf(
	tables: StateTable[],
	own: StateCounty[],
	all: StateCounty[],
	byCounty: CountyPartners[]
): Omit<StateFigures, 'voices'> {
	const fips = new Set(own.map((county) => county.fips));
	const inside = tables.filter((table) => table.counties.some((each) => fips.has(each)));
	const catchmentOf = new Map(all.map((county) => [county.fips, county.catchment]));
	const reaches = ({ counties }: StateTable) =>
		new Set(counties.map((each) => catchmentOf.get(each))).size > 1;
	const children = own.flatMap((county) => county.children ?? []);
	const known = inside.filter(isRecorded);
	return {
		counties: [...fips],
		children: children.length > 0 ? children.reduce((sum, each) => sum + each, 0) : null,
		uncounted: own.length - children.length,
		collaboratives: inside.map(({ slug }) => slug),
		shared: inside.filter(reaches).map(({ slug }) => slug),
		recorded: { have: known.length, need: inside.length },
		coverage: pooledCoverage(inside),
		presence: statePresence(inside, own),
		partners: statePartners(tables, own, byCounty),
		organizations: new Set(known.flatMap(({ organizations }) => organizations)).size
	};
}
