import { byText } from '../order.ts';
import { seatClasses, type SeatClass, type SeatResult } from '../roster/seats.ts';
import { ratio, type Share } from '../share.ts';
import { isRecorded, type StateTable } from './facts.ts';

/** A county as it makes collaboratives alike; null is unknown. */
export interface PeerCounty {
	fips: string;
	children: number | null;
	rural: boolean | null;
}

/** A collaborative beside the one that asks. */
export interface Peer {
	slug: string;
	name: string;
	invented: boolean;
	counties: number;
	/** Children in its counties; null when the count of one is unknown. */
	children: number | null;
	/** Of those children, how many live in rural counties; null likewise. */
	rural: Share | null;
	/** Kinds of seat both tables have, of all kinds either has. */
	seats: Share;
	/** How unlike it is; null when children or rural counties are unknown of either. */
	distance: number | null;
}

/** A kind of seat nobody comes to at the asking table, and the tables where somebody does, the most alike first. */
export interface SeatElsewhere {
	/** The code of the first such seat at the asking table. */
	id: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	/** Tables where somebody comes, of the others that have this kind of seat. */
	filled: Share;
	peers: Peer[];
}

/** Collaboratives like one of them. */
export interface PeerMatches {
	self: Peer;
	/** All others with a member on record, the most alike first. */
	peers: Peer[];
	/** Required seats first. */
	seats: SeatElsewhere[];
}

/**
 * How unlike two collaboratives are: one for each doubling of the number of children, two from wholly urban to wholly
 * rural, and one for having no kind of seat in common. Null when children or rural counties are unknown.
 */
export function distanceOf(one: Omit<Peer, 'distance'>, other: Omit<Peer, 'distance'>) {
	if (!one.children || !other.children || !one.rural || !other.rural) return null;
	const doublings = Math.abs(Math.log2(one.children / other.children));
	const rural = 2 * Math.abs(ratio(one.rural)! - ratio(other.rural)!);
	return doublings + rural + 1 - (ratio(other.seats) ?? 0);
}

/** The collaboratives like the one at an address, and which of them fill a seat it lacks; null when it is not among them. */
export function peersOf(
	slug: string,
	tables: StateTable[],
	counties: PeerCounty[]
): PeerMatches | null {
	const own = tables.find((table) => table.slug === slug);
	if (!own) return null;
	const known = new Map(counties.map((county) => [county.fips, county]));
	const self = { ...profileOf(own, own, known), distance: 0 };
	const others = tables.filter((table) => table !== own && isRecorded(table));
	const pairs = others
		.map((table) => {
			const profile = profileOf(table, own, known);
			return { table, peer: { ...profile, distance: distanceOf(self, profile) } };
		})
		.toSorted((a, b) => byDistance(a.peer, b.peer));
	return {
		self,
		peers: pairs.map(({ peer }) => peer),
		seats: lackedBy(own).map((seat) => elsewhere(seat, pairs))
	};
}

function profileOf(table: StateTable, own: StateTable, known: Map<string, PeerCounty>) {
	const here = table.counties.map((fips) => known.get(fips));
	const counted = here.every((county) => county && county.children !== null);
	const children = counted ? sumOf(here.map((county) => county!.children!)) : null;
	const classed = children !== null && here.every((county) => county!.rural !== null);
	const rural = here.filter((county) => county?.rural).map((county) => county!.children!);
	return {
		slug: table.slug,
		name: table.name,
		invented: table.invented,
		counties: table.counties.length,
		children,
		rural: classed && children ? { have: sumOf(rural), need: children } : null,
		seats: inCommon(kindsOf(table), kindsOf(own))
	};
}

function sumOf(numbers: number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

function inCommon(one: Set<string>, other: Set<string>): Share {
	return { have: one.intersection(other).size, need: one.union(other).size };
}

// The most alike first, those that cannot be compared last, each by name.
function byDistance(a: Peer, b: Peer): number {
	return (a.distance ?? Infinity) - (b.distance ?? Infinity) || byText(a.name, b.name);
}

function elsewhere(seat: SeatResult, pairs: { table: StateTable; peer: Peer }[]): SeatElsewhere {
	const { id, label, labelEs, class: seatClass } = seat;
	const have = pairs.filter(({ table }) => kindsOf(table).has(label));
	const filled = have.filter(({ table }) => isFilled(table, label));
	return {
		id,
		label,
		labelEs,
		class: seatClass,
		filled: { have: filled.length, need: have.length },
		peers: filled.map(({ peer }) => peer)
	};
}

// One seat of each kind that nobody comes to, required before expected before optional.
function lackedBy(table: StateTable): SeatResult[] {
	const lacked = asked(table).filter(({ label }) => !isFilled(table, label));
	return [...new Map(lacked.toReversed().map((seat) => [seat.label, seat])).values()].toSorted(
		(a, b) => seatClasses.indexOf(a.class) - seatClasses.indexOf(b.class) || byText(a.id, b.id)
	);
}

function isFilled(table: StateTable, label: string): boolean {
	return asked(table).some((seat) => seat.label === label && seat.activeHolders.length > 0);
}

function kindsOf(table: StateTable): Set<string> {
	return new Set(asked(table).map(({ label }) => label));
}

function asked({ roster }: StateTable): SeatResult[] {
	return roster.seats.filter(({ state, minimum }) => state !== 'not-applicable' && minimum > 0);
}
