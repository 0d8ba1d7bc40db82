import { metresPerMile } from './sphere.ts';

/** What a trip costs is said in one of these. */
export type Unit = 'minutes' | 'miles' | 'metres';

export const units: readonly Unit[] = ['minutes', 'miles', 'metres'];

/**
 * Minutes of a drive by its straight line: 4 + 1.95 for each mile. Fitted to drive times between North Carolina's tracts
 * and their nearest clinics (R² 0.66 to 0.81, half of all trips within 2.3 minutes): an estimate, and weakest in rural
 * counties.
 */
export const drive = { start: 4, perMile: 1.95 };

/** What a straight line of some metres costs in a unit; minutes are estimated. */
export function costOf(metres: number, unit: Unit): number {
	if (unit === 'metres') return metres;
	const miles = metres / metresPerMile;
	return unit === 'miles' ? miles : drive.start + drive.perMile * miles;
}

/** How many metres of straight line a cost is enough for; below 0 when for nothing at all. */
export function metresFor(cost: number, unit: Unit): number {
	if (unit === 'metres') return cost;
	const miles = unit === 'miles' ? cost : (cost - drive.start) / drive.perMile;
	return miles * metresPerMile;
}
