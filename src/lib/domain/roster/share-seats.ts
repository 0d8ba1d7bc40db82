import type { Share } from '../share.ts';

/** What it takes to meet a share: add so many members, exchange so many, or settle who does not qualify. */
export type ShareAdvice = 'none' | 'add' | 'swap' | 'list';

/** A share seat after judgement: `have` members qualify of `need` members altogether. */
export interface ShareResult extends Share {
	seat: string;
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
