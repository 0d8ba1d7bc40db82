import type { Day } from '../place/dates.ts';
import type { Share } from '../share.ts';

/** The kinds of position that serve collaboratives. */
export const positionKinds = ['coordinator', 'family_lead'] as const;

/** A kind of position. */
export type PositionKind = (typeof positionKinds)[number];

/** A position as it stands on a day, without who holds it. */
export interface StaffPosition {
	id: string;
	kind: PositionKind;
	title: string;
	/** The name of the catchment it belongs to; null when it belongs to none. */
	catchment: string | null;
	funded: boolean;
	/** Addresses of the collaboratives it serves, and FIPS codes of the counties all of whose collaboratives it serves. */
	bodies: string[];
	counties: string[];
	filled: boolean;
	/** The first day without a holder; null when filled, or when that is not known. */
	vacantSince: Day | null;
}

/** A collaborative that may be served. */
export interface Served {
	slug: string;
	name: string;
	counties: string[];
}

/** A collaborative that nobody serves: its position is vacant, or it has none. */
export interface Unserved {
	slug: string;
	name: string;
	why: 'vacant' | 'none';
}

/** Positions with money on a day: how many, how many of them are held, and whom nobody serves. */
export interface PositionCounts {
	funded: number;
	filled: number;
	vacant: number;
	/** Collaboratives to funded positions with a holder, and to all funded ones. */
	load: Share;
	loadFunded: Share;
	/** Collaboratives that no position with a holder serves, funded or not. */
	without: Unserved[];
}

/** Positions of one kind in a state. */
export interface KindOfPosition {
	kind: PositionKind;
	total: PositionCounts;
	catchments: (PositionCounts & { name: string })[];
	/** Funded positions that belong to no catchment of the day: they are in the total alone. */
	elsewhere: number;
	/** Funded positions without a holder, longest vacant first, those of unknown time last. */
	vacancies: StaffPosition[];
}

/** A state's positions by kind; null where none is on record: that is unknown, not none. */
export type StaffFigures = Record<PositionKind, KindOfPosition | null>;

/** The positions of a state on a day. Each catchment is given with the addresses of its collaboratives, as the roll-up counts them. */
export function staffFigures(
	positions: StaffPosition[],
	tables: Served[],
	catchments: { name: string; collaboratives: string[] }[]
): StaffFigures {
	const of = (kind: PositionKind) => {
		const own = positions.filter((position) => position.kind === kind);
		return own.length > 0 ? figuresOf(kind, own, tables, catchments) : null;
	};
	return { coordinator: of('coordinator'), family_lead: of('family_lead') };
}

function figuresOf(
	kind: PositionKind,
	positions: StaffPosition[],
	tables: Served[],
	catchments: { name: string; collaboratives: string[] }[]
): KindOfPosition {
	const unserved = tables.flatMap((table) => unservedBy(positions, table));
	const names = new Set(catchments.map(({ name }) => name));
	const funded = positions.filter((position) => position.funded);
	return {
		kind,
		total: countsOf(funded, tables.length, unserved),
		catchments: catchments.map(({ name, collaboratives }) => ({
			name,
			...countsOf(
				funded.filter(({ catchment }) => catchment === name),
				collaboratives.length,
				unserved.filter(({ slug }) => collaboratives.includes(slug))
			)
		})),
		elsewhere: funded.filter(({ catchment }) => !catchment || !names.has(catchment)).length,
		vacancies: funded.filter(({ filled }) => !filled).toSorted(byTime)
	};
}

function countsOf(funded: StaffPosition[], tables: number, without: Unserved[]): PositionCounts {
	const filled = funded.filter((position) => position.filled).length;
	return {
		funded: funded.length,
		filled,
		vacant: funded.length - filled,
		load: { have: tables, need: filled },
		loadFunded: { have: tables, need: funded.length },
		without
	};
}

function unservedBy(positions: StaffPosition[], table: Served): Unserved[] {
	const serving = positions.filter((position) => serves(position, table));
	if (serving.some(({ filled }) => filled)) return [];
	const { slug, name } = table;
	return [{ slug, name, why: serving.length > 0 ? 'vacant' : 'none' }];
}

function serves({ bodies, counties }: StaffPosition, table: Served): boolean {
	return bodies.includes(table.slug) || table.counties.some((fips) => counties.includes(fips));
}

// A day sorts before "~", so that positions of unknown time come last.
function byTime(one: StaffPosition, other: StaffPosition): number {
	const [a, b] = [one.vacantSince ?? '~', other.vacantSince ?? '~'];
	return a < b ? -1 : a > b ? 1 : 0;
}
