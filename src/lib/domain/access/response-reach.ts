import { omit } from '../omit.ts';
import { byText } from '../order.ts';
import type { Offered } from '../service/supply.ts';
import type { CountyGap, Gaps } from './gaps.ts';
import type { Standard } from './standard.ts';

/** Whether nobody, some or all who are counted in a county live within the time of a team; unknown where nobody is. */
export type Nearness = 'none' | 'some' | 'all' | 'unknown';

/** A county as teams reach it. */
export type CountyReach = Pick<
	CountyGap,
	'fips' | 'name' | 'population' | 'children' | 'reached' | 'estimated'
> & {
	nearness: Nearness;
	/** To the nearest place a team starts from: the mean of those beyond the time; null without any. */
	averageMinutesBeyond: number | null;
};

/** The same services with nothing but the places that their teams start from: an area says whom they serve, not how soon they are there. */
export function startsOf(offered: Offered[]): Offered[] {
	return offered.map((one) => ({ ...one, counties: [], states: [], radius: null, shapes: [] }));
}

/** A standard of nothing but a time, the same everywhere; it passes no judgement on counties. */
export function withinMinutes(minutes: number): Standard {
	return {
		...{ code: 'own-response-time', name: '', nameEs: null, source: null, verifiedOn: null },
		...{ standing: 'proposal', serviceTypes: [], stateCode: null, bodyId: null },
		...{ classes: 'all', test: 'either', minimumProviders: 1 },
		limits: { all: { minutes, miles: null, share: 1 } }
	};
}

/** Counties as teams reach them: those where nobody is within the time first (most people first), then the smallest share; unknown ones last. */
export function countiesReached({ counties }: Pick<Gaps, 'counties'>): CountyReach[] {
	return counties
		.map((county) => ({
			...omit(county, 'averageMinutesUnreached', 'passes', 'limit'),
			nearness: nearnessOf(county),
			averageMinutesBeyond: county.averageMinutesUnreached
		}))
		.toSorted(
			(one, other) =>
				(one.reached.share ?? 2) - (other.reached.share ?? 2) ||
				other.reached.need - one.reached.need ||
				byText(one.name, other.name)
		);
}

function nearnessOf({ reached: { have, need, share } }: Pick<CountyGap, 'reached'>): Nearness {
	if (share === null) return 'unknown';
	if (have === 0) return 'none';
	return have < need - 1e-6 ? 'some' : 'all';
}
