import { byText } from '../order.ts';
import type { Day } from '../place/dates.ts';
import type { Share } from '../share.ts';

/** What a state can do for working together: a clause in a contract, technical assistance, pay for taking part, a rate. */
export const supportStrategies = ['contract', 'assistance', 'compensation', 'rate'] as const;
export const supportStatuses = ['planned', 'under_way', 'in_place', 'ended'] as const;

export type SupportStrategy = (typeof supportStrategies)[number];
export type SupportStatus = (typeof supportStatuses)[number];

/** How one strategy stood in one catchment from a day on. */
export interface SupportEntry {
	id: string;
	catchmentId: string;
	/** The name of the catchment. */
	catchment: string;
	strategy: SupportStrategy;
	status: SupportStatus;
	onDay: Day;
	note: string | null;
	invented: boolean;
	version: number;
}

/** One catchment on a day: the latest entry of each strategy; null where nothing is on record, which is not "no". */
export interface CatchmentSupport {
	id: string;
	name: string;
	standing: Record<SupportStrategy, SupportEntry | null>;
	/** Strategies in place; null when nothing at all is on record. */
	inPlace: number | null;
}

/** What a state does in each of its catchments on a day. */
export interface StateSupport {
	catchments: CatchmentSupport[];
	/** For each strategy the catchments where it is in place, of all. */
	inPlace: Record<SupportStrategy, Share>;
	/** Entries up to the day, the latest first. */
	entries: SupportEntry[];
}

/** The support of a day, from all entries of a state. */
export function supportOf(
	all: SupportEntry[],
	catchments: { id: string; name: string }[],
	on: Day
): StateSupport {
	const entries = all
		.filter(({ onDay }) => onDay <= on)
		.toSorted((one, other) => byText(other.onDay, one.onDay) || byText(one.id, other.id));
	const seen = catchments.map(({ id, name }) => {
		const own = entries.filter(({ catchmentId }) => catchmentId === id);
		const standing = each((strategy) => own.find((entry) => entry.strategy === strategy) ?? null);
		const inPlace = supportStrategies.filter((one) => standing[one]?.status === 'in_place').length;
		return { id, name, standing, inPlace: own.length > 0 ? inPlace : null };
	});
	return {
		catchments: seen,
		inPlace: each((strategy) => ({
			have: seen.filter(({ standing }) => standing[strategy]?.status === 'in_place').length,
			need: seen.length
		})),
		entries
	};
}

function each<T>(of: (strategy: SupportStrategy) => T): Record<SupportStrategy, T> {
	return Object.fromEntries(supportStrategies.map((one) => [one, of(one)])) as Record<
		SupportStrategy,
		T
	>;
}
