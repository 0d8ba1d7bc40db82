import { holdersOf, inOrder, placesTaken, proposals, seatlessOf } from './matching.ts';
import { byLength, type Member } from './members.ts';
import { satisfies } from './rule.ts';
import type { Seat, SeatResult, SeatState } from './seats.ts';
import type { ShareResult } from './share-seats.ts';

/**
 * Every seat with its state, in the order seats are filled. Members without a seat are proposed first for open places,
 * then, if they come themselves, for places whose holder does not (`attending` are the holders whose seat is attended).
 */
export function judgeSeats(
	seats: Seat[],
	members: Member[],
	attending: Member[],
	coming: Member[],
	shares: ShareResult[]
): SeatResult[] {
	const applicable = seats.filter((seat) => seat.applicable);
	const free = seatlessOf(applicable, members);
	const fill = proposals(applicable, free, (seat) => holdersOf(seat, members));
	const offered = new Set([...fill.values()].flat());
	const spare = coming.filter((member) => free.includes(member) && !offered.has(member.id));
	const replace = proposals(applicable, spare, (seat) => [
		...holdersOf(seat, attending),
		...members.filter(({ id }) => fill.get(seat.id)?.includes(id))
	]);
	const share = new Map(shares.map((result) => [result.seat, result]));
	return inOrder(seats).map((seat) =>
		seatResult(
			seat,
			members,
			attending,
			fill.get(seat.id) ?? [],
			replace.get(seat.id) ?? [],
			share.get(seat.id)
		)
	);
}

/** Members, longest membership first, that hold no seat, qualify for no share and are proposed for no open place. */
export function seatless(seats: Seat[], results: SeatResult[], members: Member[]): string[] {
	const applicable = seats.filter((seat) => seat.applicable);
	const offered = results.flatMap((seat) =>
		seat.proposed.filter((member) => !seat.replacements.includes(member))
	);
	const inShare = (member: Member) =>
		applicable.some((seat) => seat.share !== null && satisfies(seat.rule, member));
	return byLength(seatlessOf(applicable, members))
		.filter((member) => !offered.includes(member.id) && !inShare(member))
		.map(({ id }) => id);
}

function seatResult(
	seat: Seat,
	members: Member[],
	attending: Member[],
	fill: string[],
	replacements: string[],
	share: ShareResult | undefined
): SeatResult {
	const holders = byLength(holdersOf(seat, members));
	const active = holders.filter((holder) => attending.includes(holder));
	const proposed = [...fill, ...replacements];
	const incoming = members.filter(({ id }) => proposed.includes(id));
	const filled = taken(seat, holders);
	return {
		id: seat.id,
		label: seat.label,
		labelEs: seat.labelEs,
		class: seat.class,
		minimum: seat.minimum,
		state: share ? stateOfShare(share) : stateOf(seat, filled, holders.length, active.length),
		filled,
		filledByActive: taken(seat, active),
		filledIfConfirmed: taken(seat, [...holders, ...incoming]),
		holders: holders.map(({ id }) => id),
		activeHolders: active.map(({ id }) => id),
		proposed,
		replacements
	};
}

function stateOf(seat: Seat, filled: number, holders: number, active: number): SeatState {
	if (!seat.applicable) return 'not-applicable';
	if (holders === 0) return seat.pending ? 'pending' : 'vacant';
	if (active === 0) return 'hollow';
	return filled < seat.minimum ? 'part-filled' : 'filled';
}

function stateOfShare({ met, have }: ShareResult): SeatState {
	if (met) return 'filled';
	return have > 0 ? 'part-filled' : 'vacant';
}

function taken(seat: Seat, holders: Member[]): number {
	return placesTaken(seat, holders).filter((holder) => holder !== null).length;
}
