import type { Realignment } from '../place/boundaries.ts';
import type { Day } from '../place/dates.ts';
import type { HalfYear } from '../place/half-years.ts';
import type { StaffFigures } from './positions.ts';
import type { StateFigures, StateRollUp } from './roll-up.ts';
import type { Voices } from './voices.ts';

/** What is followed over time; each is so many of so many. */
export const trendMeasures = [
	'required',
	'held',
	'presence',
	'voices',
	'recorded',
	'served',
	'partners',
	'without'
] as const;

export type TrendMeasure = (typeof trendMeasures)[number];

/** A measure on a day; `have` is null when it is hidden. Null when nothing is known, or there is nothing to count. */
export type TrendValue = Voices | null;

export type TrendFigures = Record<TrendMeasure, TrendValue>;

/** What a trend keeps of a state on one day. */
export interface DayFigures {
	state: TrendFigures;
	/** By the name of the catchment. */
	catchments: [string, TrendFigures][];
}

/** The state, or a catchment by name, over the periods. */
export interface TrendLine {
	/** Null is the state. */
	catchment: string | null;
	/** One for each period; null where there was no such catchment. */
	points: (TrendFigures | null)[];
	/** The days on which it gained or lost counties, or, for the state, any catchment did. */
	realigned: Day[];
}

/** A state across its catchments over half-years, the earliest first. */
export interface Trend {
	state: { code: string; name: string };
	periods: HalfYear[];
	/** How many earlier half-years were asked for and are not worked out yet. */
	waiting: number;
	/** The day whose boundaries are used for all periods; null when each has those of its own day. */
	boundaries: Day | null;
	/** Changes between the first day and the last. */
	realignments: Realignment[];
	/** The state first, then all catchments there were, by name. */
	lines: TrendLine[];
}

/** The figures of a day that a trend follows, as the roll-up of that day has them. */
export function dayFigures(
	{ total, catchments, counties }: StateRollUp,
	{ coordinator }: StaffFigures
): DayFigures {
	const bare = new Set(
		counties.filter(({ collaboratives }) => collaboratives.length === 0).map(({ fips }) => fips)
	);
	const asked = new Set(
		counties.filter(({ partners }) => partners.tiesKnown).map(({ fips }) => fips)
	);
	const served = new Map(coordinator?.catchments.map((counts) => [counts.name, counts]));
	return {
		state: figuresOf(total, { bare, asked }, coordinator?.total),
		catchments: catchments.map((catchment) => [
			catchment.name,
			figuresOf(catchment, { bare, asked }, served.get(catchment.name))
		])
	};
}

/** The lines through the figures of the periods, one for each period. */
export function trendLines(figures: DayFigures[], realignments: Realignment[]): TrendLine[] {
	const names = new Set(figures.flatMap(({ catchments }) => catchments.map(([name]) => name)));
	const ofCatchment = (name: string) => ({
		catchment: name,
		points: figures.map(({ catchments }) => new Map(catchments).get(name) ?? null),
		realigned: realignments
			.filter(({ moves }) => moves.some(({ from, to }) => from === name || to === name))
			.map(({ day }) => day)
	});
	return [
		{
			catchment: null,
			points: figures.map(({ state }) => state),
			realigned: realignments.map(({ day }) => day)
		},
		...[...names].toSorted().map(ofCatchment)
	];
}

function figuresOf(
	figures: StateFigures,
	{ bare, asked }: Record<'bare' | 'asked', Set<string>>,
	staff?: { load: { have: number }; without: unknown[] }
): TrendFigures {
	const { coverage, presence, voices, recorded, partners, counties } = figures;
	const tables = staff?.load.have ?? 0;
	return {
		required: counted(coverage?.effective.required),
		held: counted(coverage?.effective.all),
		presence: counted(presence),
		voices: counted(voices),
		recorded: counted(recorded),
		served: counted(staff && { have: tables - staff.without.length, need: tables }),
		// Where nobody was asked how they work together, it is not known who is connected.
		partners: counted(counties.some((fips) => asked.has(fips)) ? partners : null),
		without: counted({
			have: counties.filter((fips) => bare.has(fips)).length,
			need: counties.length
		})
	};
}

// Of nothing there is no share.
function counted(value: Voices | null | undefined): TrendValue {
	return value && value.need > 0 ? { have: value.have, need: value.need } : null;
}
