import type { Share } from '../share.ts';
import { isRecorded, type StateCounty, type StateTable } from './facts.ts';

/** Where members of collaboratives come from. A county in two collaboratives counts once. */
export interface StatePresence extends Share {
	/** Children in the counties with a member, of the children in the counties asked about. */
	weighted: Share;
	/** Counties whose collaborative has no member on record: not known, and in no share. */
	unknown: number;
	/** Counties without a collaborative, in no share either. */
	without: number;
}

/** Counties a member is based in, of those whose collaborative has members on record; null when there is none. */
export function statePresence(tables: StateTable[], counties: StateCounty[]): StatePresence | null {
	const covered = new Set(tables.flatMap((table) => table.counties));
	const known = tables.filter(isRecorded);
	const asked = new Set(known.flatMap((table) => table.counties));
	const present = new Set(
		known.flatMap(({ roster }) =>
			roster.geography.counties.filter(({ members }) => members > 0).map(({ fips }) => fips)
		)
	);
	const those = counties.filter(({ fips }) => asked.has(fips));
	if (those.length === 0) return null;
	const here = those.filter(({ fips }) => present.has(fips));
	return {
		have: here.length,
		need: those.length,
		weighted: { have: childrenOf(here), need: childrenOf(those) },
		unknown: counties.filter(({ fips }) => covered.has(fips) && !asked.has(fips)).length,
		without: counties.filter(({ fips }) => !covered.has(fips)).length
	};
}

function childrenOf(counties: StateCounty[]): number {
	return counties.reduce((sum, { children }) => sum + (children ?? 0), 0);
}
