import { byCode } from '../order.ts';
import { byLength, type Member } from './members.ts';
import { satisfies, type SeatRule } from './rule.ts';
import { seatClasses, type Seat } from './seats.ts';

/** Members proposed for each seat, by seat code. */
export type Proposals = Map<string, string[]>;

/**
 * Fills as many places as can be filled, one person to a place. Each place lists who may have it, best first; earlier
 * places are never emptied for later ones. Answers who is in each place, or null. (Augmenting paths, after Kuhn.)
 */
export function maximumMatching(places: string[][]): (string | null)[] {
	const placeOf = new Map<string, number>();
	for (const place of places.keys()) seatSomeone(place, places, placeOf, new Set());
	const holderOf = new Map([...placeOf].map(([person, place]) => [place, person]));
	return places.map((_, place) => holderOf.get(place) ?? null);
}

/** The rules of a seat's places: one for each, alike unless the seat says otherwise. */
export function placesOf({ minimum, rule }: Seat): SeatRule[] {
	return Array.from({ length: minimum }, (_, place) => rule.places?.[place] ?? rule);
}

/** Who of the given people takes which place of a seat they hold. A spare holder takes none. */
export function placesTaken(seat: Seat, holders: Member[]): (string | null)[] {
	// Whoever was confirmed against the rule was confirmed on purpose, and fits any place.
	const fits = (place: SeatRule, holder: Member) =>
		satisfies(place, holder) || !satisfies(seat.rule, holder);
	const inOrder = byLength(holders);
	return maximumMatching(placesOf(seat).map((place) => idsOf(inOrder, place, fits)));
}

/**
 * Free members matched to the places that those who hold a seat leave open: required seats first, then by seat code,
 * and among equals the longest membership. Nothing confirmed is moved.
 */
export function proposals(
	seats: Seat[],
	free: Member[],
	held: (seat: Seat) => Member[]
): Proposals {
	const candidates = byLength(free);
	const open = inOrder(seats).flatMap((seat) => {
		const taken = placesTaken(seat, held(seat));
		const rules = placesOf(seat).filter((_, place) => taken[place] === null);
		return rules.map((rule) => ({ seat: seat.id, people: idsOf(candidates, rule) }));
	});
	const found = maximumMatching(open.map(({ people }) => people));
	const proposed: Proposals = new Map(seats.map(({ id }) => [id, []]));
	open.forEach(({ seat }, place) => {
		const person = found[place];
		if (person) proposed.get(seat)?.push(person);
	});
	return proposed;
}

/** The members confirmed in a seat. */
export function holdersOf(seat: Seat, members: Member[]): Member[] {
	const confirmed = new Set(seat.confirmed.map(({ member }) => member));
	return members.filter(({ id }) => confirmed.has(id));
}

/** The members confirmed in none of the seats. */
export function seatlessOf(seats: Seat[], members: Member[]): Member[] {
	const seated = new Set(seats.flatMap(({ confirmed }) => confirmed.map(({ member }) => member)));
	return members.filter(({ id }) => !seated.has(id));
}

/** Seats in the order they are filled: required, expected, optional, each by code. */
export function inOrder(seats: Seat[]): Seat[] {
	const rank = (seat: Seat) => seatClasses.indexOf(seat.class);
	return seats.toSorted((a, b) => rank(a) - rank(b) || byCode(a.id, b.id));
}

function idsOf(
	members: Member[],
	rule: SeatRule,
	fits: (rule: SeatRule, member: Member) => boolean = satisfies
): string[] {
	return members.filter((member) => fits(rule, member)).map(({ id }) => id);
}

function seatSomeone(
	place: number,
	places: string[][],
	placeOf: Map<string, number>,
	asked: Set<string>
): boolean {
	const people = places[place] ?? [];
	const free = people.find((person) => !placeOf.has(person));
	if (free !== undefined) {
		placeOf.set(free, place);
		return true;
	}
	for (const person of people) {
		const other = placeOf.get(person);
		if (other === undefined || asked.has(person)) continue;
		asked.add(person);
		if (!seatSomeone(other, places, placeOf, asked)) continue;
		placeOf.set(person, place);
		return true;
	}
	return false;
}
