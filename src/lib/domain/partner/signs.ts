import { challengeTags, type ChallengeTag } from './challenges.ts';

/** So many signs are offered for each kind of challenge. */
export const signsOfEach = 4;

/** So many ticked signs of a kind make it likely; fewer make it possible. */
export const signsForLikely = 2;

/** One sign by which a kind of challenge may be noticed: its kind and its number from 1. */
export type Sign = `${ChallengeTag}-${number}`;

/** A kind of challenge that ticked signs point at. */
export interface LikelyChallenge {
	tag: ChallengeTag;
	/** Its ticked signs. */
	signs: Sign[];
	likely: boolean;
}

/** The signs of a kind, in the order in which they are asked. */
export function signsOf(tag: ChallengeTag): Sign[] {
	return Array.from({ length: signsOfEach }, (_, at) => `${tag}-${at + 1}` as const);
}

/** The kinds that ticked signs point at, those with most signs first; texts that are no sign count for nothing. */
export function likelyChallenges(ticked: string[]): LikelyChallenge[] {
	return challengeTags
		.map((tag) => {
			const signs = signsOf(tag).filter((sign) => ticked.includes(sign));
			return { tag, signs, likely: signs.length >= signsForLikely };
		})
		.filter(({ signs }) => signs.length > 0)
		.toSorted((one, other) => other.signs.length - one.signs.length);
}
