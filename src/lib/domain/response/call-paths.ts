import type { AgreementSeen, Party } from '../agreement/agreements.ts';
import type { Share } from '../share.ts';

/** The numbers somebody in a crisis may call. */
export const callNumbers = ['988', 'crisis_line', '911'] as const;

export type CallNumber = (typeof callNumbers)[number];

/** What law enforcement does when such a call comes: stays out, comes when asked, comes together with the team, or always. */
export const policeRoles = ['none', 'on_request', 'together', 'always'] as const;

export type PoliceRole = (typeof policeRoles)[number];

/** Where a call to one number goes from one county. */
export interface CallPath {
	id: string;
	countyFips: string;
	number: CallNumber;
	answeredBy: Party | null;
	dispatchRule: string | null;
	agreementId: string | null;
	policeRole: PoliceRole | null;
	version: number;
}

/** A county with the way of a call to each number; null where none is written down. */
export interface PathRow {
	fips: string;
	name: string;
	paths: { number: CallNumber; path: CallPath | null; agreement: AgreementSeen | null }[];
}

/** The ways of calls by county, with the agreements in force behind them as far as they are known. */
export function pathRows(
	counties: { fips: string; name: string }[],
	paths: CallPath[],
	agreements: AgreementSeen[]
): PathRow[] {
	const inForce = agreements.filter(({ standing }) => standing === 'in_force');
	return counties.map(({ fips, name }) => ({
		fips,
		name,
		paths: callNumbers.map((number) => {
			const path = paths.find((each) => each.countyFips === fips && each.number === number) ?? null;
			const agreement = inForce.find(({ id }) => id === path?.agreementId) ?? null;
			return { number, path, agreement };
		})
	}));
}

/** How many counties have a way written down for every number. */
export function pathShare(rows: PathRow[]): Share {
	const have = rows.filter(({ paths }) => paths.every(({ path }) => path !== null)).length;
	return { have, need: rows.length };
}

/** Counties where it is not written down for every number what law enforcement does. */
export function withoutPoliceRole(rows: PathRow[]): PathRow[] {
	return rows.filter(({ paths }) => paths.some(({ path }) => !path?.policeRole));
}
