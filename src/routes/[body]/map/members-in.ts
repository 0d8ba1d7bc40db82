import type { Roster } from '#lib/domain/roster/roster.ts';

/** Members based in a county; null where nobody was recorded, since then no county can be said to have none. */
export function membersIn(fips: string, roster: Roster | null): number | null {
	if (!roster || roster.members === 0) return null;
	return roster.geography.counties.find((county) => county.fips === fips)?.members ?? 0;
}
