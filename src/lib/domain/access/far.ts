import type { CountyGap } from './gaps.ts';

/** Beyond this many minutes a place is no service of these counties that is too far: it is one of others. */
export const farthest = 120;

/** Whether so many minutes to the nearest place mean that it belongs to others. */
export function isHoursAway(minutes: number): boolean {
	return minutes > farthest;
}

/** Whether nobody who is counted in some counties has a place within two hours; false where nobody is counted. */
export function isFarFromAll(
	counties: Pick<CountyGap, 'reached' | 'averageMinutesUnreached'>[]
): boolean {
	const known = counties.filter(({ reached }) => reached.share !== null);
	return (
		known.length > 0 &&
		known.every(
			({ reached, averageMinutesUnreached: minutes }) =>
				reached.have === 0 && (minutes === null || isHoursAway(minutes))
		)
	);
}
