import {
	countStates,
	typesThatCount,
	type PartnerKind,
	type PartnerState
} from '../partner/partners.ts';
import type { SeatClass } from '../roster/seats.ts';
import type { Share } from '../share.ts';
import { isRecorded, type StateCounty, type StateTable } from './facts.ts';

/** A type of partner in the counties of a group: how many are in each state. `unknown` is in no other count. */
export interface PartnerTotals extends Record<PartnerState, number> {
	code: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	unknown: number;
}

/** Partners by county and type together: connected, of those that are known. */
export interface StatePartners extends Share {
	types: PartnerTotals[];
}

/** Why a county lacks partners: it has no collaborative, or these are the types its tables lack. */
export interface CountyPartners {
	fips: string;
	/** The state of each type that counts, by code: the best of the county's tables; null is unknown. */
	states: Record<string, PartnerState | null>;
	reason: 'no-collaborative' | 'nothing-recorded' | 'tables';
	/** Whether a tie was reported at any of its tables. */
	tiesKnown: boolean;
	connected: number;
	present: number;
	absent: number;
}

const ranks: PartnerState[] = ['connected', 'present', 'absent'];

/**
 * Partners of each county: the best of its tables. Without a collaborative there is no table to sit at, so every type is
 * absent; with tables that have no member on record nothing is known.
 */
export function partnersByCounty(tables: StateTable[], counties: StateCounty[]): CountyPartners[] {
	const types = typesIn(tables);
	return counties.map(({ fips }) => {
		const here = tables.filter((table) => table.counties.includes(fips));
		const known = here.filter(isRecorded);
		const states = Object.fromEntries(
			types.map(({ code }) => [code, here.length === 0 ? 'absent' : bestOf(known, code, fips)])
		) as CountyPartners['states'];
		return {
			fips,
			states,
			reason:
				here.length === 0 ? 'no-collaborative' : known.length === 0 ? 'nothing-recorded' : 'tables',
			tiesKnown: known.some(({ partners }) => partners?.tiesKnown),
			...countStates(Object.values(states))
		};
	});
}

/** How many counties of a group each type is connected, present or absent in; null when nothing is known of any. */
export function statePartners(
	tables: StateTable[],
	counties: StateCounty[],
	byCounty: CountyPartners[]
): StatePartners | null {
	const wanted = new Set(counties.map(({ fips }) => fips));
	const here = byCounty.filter(({ fips }) => wanted.has(fips));
	const types = typesIn(tables).map(({ code, label, labelEs, class: seatClass }) => {
		const states = here.map((county) => county.states[code] ?? null);
		const unknown = states.filter((state) => state === null).length;
		return { code, label, labelEs, class: seatClass, ...countStates(states), unknown };
	});
	const sum = (of: (totals: PartnerTotals) => number) =>
		types.reduce((all, totals) => all + of(totals), 0);
	const need = sum(({ connected, present, absent }) => connected + present + absent);
	return need === 0 ? null : { have: sum(({ connected }) => connected), need, types };
}

/** Counties that most lack partners: most types absent, then most without a tie, then most children. Unknown ones are left out. */
export function mostLacking(
	counties: StateCounty[],
	byCounty: CountyPartners[]
): (StateCounty & CountyPartners)[] {
	const facts = new Map(byCounty.map((county) => [county.fips, county]));
	return counties
		.flatMap((county) => {
			const partners = facts.get(county.fips);
			return partners && partners.reason !== 'nothing-recorded' ? [{ ...county, ...partners }] : [];
		})
		.filter(({ absent, present }) => absent + present > 0)
		.toSorted(
			(one, other) =>
				other.absent - one.absent ||
				other.present - one.present ||
				(other.children ?? -1) - (one.children ?? -1) ||
				one.name.localeCompare(other.name, 'en')
		);
}

function bestOf(tables: StateTable[], code: string, fips: string): PartnerState | null {
	const states = tables.flatMap(({ partners }) => {
		const type = partners?.types.find((each) => each.code === code);
		return type?.counties.find((cell) => cell.fips === fips)?.state ?? [];
	});
	return ranks.find((state) => states.includes(state)) ?? null;
}

// Every table is asked by the same list.
function typesIn(tables: StateTable[]): PartnerKind[] {
	return typesThatCount(tables.find(({ partners }) => partners !== null)?.partners?.types ?? []);
}
