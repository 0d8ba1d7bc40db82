import type { Share } from '../share.ts';
import type { Member } from './members.ts';
import { satisfies } from './rule.ts';
import type { Seat, SeatShare } from './seats.ts';

/** What it takes to meet a share: add so many members, exchange so many, or settle who does not qualify. */
export type ShareAdvice = 'none' | 'add' | 'swap' | 'list';

/** A share seat after judgement: `have` members qualify of `need` members altogether. */
export interface ShareResult extends Share {
	seat: string;
	fraction: number;
	majority: boolean;
	met: boolean;
	/** The same among members who still come. */
	effective: Share & { met: boolean };
	/** Qualifying members to add; null when no number helps. */
	add: number | null;
	/** Members to exchange for qualifying ones at the same size. */
	swap: number;
	advice: ShareAdvice;
	/** Memberships that do not qualify, listed only when all must. */
	notQualifying: string[];
}

// 0.07 × 100 is 7.000000000000001 to a computer; a share must not ask for an eighth person because of that.
const tolerance = 1e-9;

/** Whether n of N members meet a share. Nobody of nobody meets none: there is nothing to judge. */
export function isMet({ have, need }: Share, { fraction, majority }: SeatShare): boolean {
	if (need === 0) return false;
	return majority ? have > need / 2 : have >= fraction * need - tolerance;
}

/** How many qualifying members to add: ⌈(θN − n) ÷ (1 − θ)⌉, or N − 2n + 1 for a majority; null when θ is 100 %. */
export function membersToAdd(share: Share, wanted: SeatShare): number | null {
	if (isMet(share, wanted)) return 0;
	const { have, need } = share;
	if (wanted.majority) return need - 2 * have + 1;
	if (wanted.fraction >= 1) return need === 0 ? 1 : null;
	const short = (wanted.fraction * need - have) / (1 - wanted.fraction);
	// An empty body meets no share; one qualifying member meets any.
	return Math.max(Math.ceil(short - tolerance), need === 0 ? 1 : 0);
}

/** How many members to exchange at the same size: ⌈θN⌉ − n, or the first above half. */
export function membersToSwap({ have, need }: Share, { fraction, majority }: SeatShare): number {
	const enough = majority ? Math.floor(need / 2) + 1 : Math.ceil(fraction * need - tolerance);
	return Math.max(0, Math.min(enough, need) - have);
}

/** A share seat judged over all members: who qualifies by rule or was confirmed, and what would meet it within the size. */
export function judgeShare(
	seat: Seat,
	share: SeatShare,
	members: Member[],
	coming: Member[],
	maximumSize: number | null = seat.maximumSize ?? null
): ShareResult {
	const confirmed = new Set(seat.confirmed.map(({ member }) => member));
	const qualifies = (member: Member) => satisfies(seat.rule, member) || confirmed.has(member.id);
	const all = { have: members.filter(qualifies).length, need: members.length };
	const active = { have: coming.filter(qualifies).length, need: coming.length };
	const met = isMet(all, share);
	const add = membersToAdd(all, share);
	return {
		...all,
		...share,
		seat: seat.id,
		met,
		effective: { ...active, met: isMet(active, share) },
		add,
		swap: membersToSwap(all, share),
		advice: met ? 'none' : advice(all.need, add, maximumSize),
		notQualifying:
			share.fraction >= 1 && !share.majority
				? members.filter((member) => !qualifies(member)).map(({ id }) => id)
				: []
	};
}

function advice(members: number, add: number | null, maximum: number | null): ShareAdvice {
	if (add === null) return 'list';
	return maximum !== null && members + add > maximum ? 'swap' : 'add';
}
