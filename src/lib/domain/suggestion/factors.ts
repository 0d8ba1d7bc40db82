import { monthsBefore, type Day } from '../place/dates.ts';
import { nearestMiles, type Point } from '../place/distance.ts';
import type { Share } from '../share.ts';
import type { DirectoryOrganization, Need, SoughtCounty, Tie } from './facts.ts';
import { nominates } from './voices.ts';

/** How far an organization reaches into the uncovered counties. */
export interface Reach {
	/** From 0 to 1; null when nothing is known of where it is and whom it serves. */
	value: number | null;
	/** Children in uncovered counties it serves, and where it has a site; counties where children are not known. */
	served: Share;
	sites: Share;
	unit: 'children' | 'counties';
	/** Uncovered counties it does not serve, by FIPS code. */
	unserved: string[];
	/** To the nearest uncovered county, where no county of the organization is known. */
	miles: number | null;
}

/** A member organization that could introduce another, by the strength of their tie. */
export interface Introducer {
	organization: { id: string; name: string };
	strength: number;
}

/** Half for whom it serves, half for where it has a site; without known counties e^(−d/25 miles). */
export function geography(asked: DirectoryOrganization, uncovered: SoughtCounty[]): Reach {
	const counted = uncovered.every(({ children }) => children !== null);
	const partOf = (fips: string[]): Share => ({
		have: sizeOf(
			uncovered.filter((county) => fips.includes(county.fips)),
			counted
		),
		need: sizeOf(uncovered, counted)
	});
	const [served, sites] = [partOf(asked.servedCounties), partOf(asked.siteCounties)];
	const unknown = asked.servedCounties.length + asked.siteCounties.length === 0;
	const miles = unknown ? nearestMiles(asked.points, pointsOf(uncovered)) : null;
	return {
		value: unknown ? nearness(miles) : halves(served, sites),
		served,
		sites,
		unit: counted ? 'children' : 'counties',
		unserved: uncovered
			.filter(({ fips }) => !asked.servedCounties.includes(fips))
			.map(({ fips }) => fips),
		miles
	};
}

/** Members tied to an organization at a level or above, the closest first. */
export function introducers(
	asked: { id: string },
	ties: Tie[],
	members: Record<string, string>,
	from: number
): Introducer[] {
	return ties
		.filter(({ strength }) => strength >= from)
		.flatMap(({ a, b, strength }) => {
			const other = a === asked.id ? b : b === asked.id ? a : null;
			const name = other === null ? undefined : members[other];
			return other === null || name === undefined
				? []
				: [{ organization: { id: other, name }, strength }];
		})
		.toSorted(
			(one, two) =>
				two.strength - one.strength || byName(one.organization.name, two.organization.name)
		);
}

/** The chance that someone can make a warm introduction: 1 − Π(1 − ½·s/5) over the members tied to it. */
export function network(known: Introducer[]): number {
	return 1 - known.reduce((nobody, { strength }) => nobody * (1 - (0.5 * strength) / 5), 1);
}

/** Which needs of the table an organization reaches: a county by a site there, a language, a voice. */
export function needsReached(asked: DirectoryOrganization, needed: Need[]): Need[] {
	return needed.filter(({ kind, code }) => {
		if (kind === 'county') return asked.siteCounties.includes(code);
		if (kind === 'language') return speaks(asked.languages, code);
		return nominates(code, asked) > 0;
	});
}

/** 1 when its record was verified within twelve months, 0.5 within twenty-four, else 0. */
export function readiness(verifiedOn: Day | null, on: Day): number {
	if (verifiedOn === null || verifiedOn < monthsBefore(on, 24)) return 0;
	return verifiedOn >= monthsBefore(on, 12) ? 1 : 0.5;
}

/** The places of counties, as far as they are known. */
export function pointsOf(counties: SoughtCounty[]): Point[] {
	return counties.flatMap(({ at }) => (at ? [at] : []));
}

function halves(served: Share, sites: Share): number | null {
	const part = ({ have, need }: Share) => have / need;
	return served.need === 0 ? null : (part(served) + part(sites)) / 2;
}

function nearness(miles: number | null): number | null {
	return miles === null ? null : Math.exp(-miles / 25);
}

function sizeOf(counties: SoughtCounty[], counted: boolean): number {
	return counties.reduce((sum, { children }) => sum + (counted ? (children ?? 0) : 1), 0);
}

// A directory may say "es", "Spanish" or "español".
function speaks(languages: string[], code: string): boolean {
	const names = [code, languageName(code, 'en'), languageName(code, code)];
	return languages.some((language) => names.includes(language.trim().toLowerCase()));
}

function languageName(code: string, locale: string): string {
	return (new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code).toLowerCase();
}

function byName(one: string, two: string): number {
	return one.localeCompare(two, 'en');
}
