import type { Day } from '../place/dates.ts';
import type { Cells } from './cells.ts';
import { list } from './cells.ts';
import type { Suggest } from './closest.ts';
import { fold, foldWord } from './fold.ts';

export type KnownCounty = { fips: string; name: string; state: string };
export type KnownState = { code: string; fips: string; name: string };
export type KnownSector = { code: string; name: string; otherNames: string[] };
export type KnownSeat = { id: string; code: string; label: string; labelEs: string | null };

/** What a file's words are looked up in: places and sectors of the instance, seats and counties of the body. */
export type Known = {
	today: Day;
	homeState: string | null;
	states: KnownState[];
	counties: Map<string, KnownCounty[]>;
	countiesByFips: Map<string, KnownCounty>;
	/** Codes by every way to write a sector, and the names to choose from. */
	sectors: { byName: ReadonlyMap<string, string>; accepted: string[] };
	seats: KnownSeat[];
	bodyCounties: Set<string>;
	suggest: Suggest;
};

/** The counties by their folded name. */
export function countiesByName(counties: KnownCounty[]): Map<string, KnownCounty[]> {
	const byName = new Map<string, KnownCounty[]>();
	for (const county of counties) {
		const name = plainName(county.name);
		byName.set(name, [...(byName.get(name) ?? []), county]);
	}
	return byName;
}

// Not "city": Baltimore and Baltimore City are two.
function plainName(name: string) {
	return foldWord(name)
		.replace(/ (county|parish|borough|census area|municipality)$/, '')
		.replace(/^condado de /, '')
		.replace(/^st\.? /, 'saint ');
}

/** A county's FIPS code from a code or a name; a name in several states needs its state (`Wake, NC`). */
export function county(
	cells: Cells,
	column: string,
	known: Known,
	state = known.homeState
): string | undefined {
	const text = cells.text(column);
	return text === undefined ? undefined : countyOf(cells, column, text, known, state);
}

/** Several counties' FIPS codes, between semicolons. */
export function someCounties(cells: Cells, column: string, known: Known, state = known.homeState) {
	return list(cells, column)
		?.map((part) => countyOf(cells, column, part, known, state))
		.filter((fips) => fips !== undefined);
}

function countyOf(cells: Cells, column: string, text: string, known: Known, state: string | null) {
	if (/^\d{4,5}$/.test(text)) {
		const fips = text.padStart(5, '0');
		return known.countiesByFips.has(fips)
			? fips
			: cells.refuse(column, 'county_unknown', { near: [] }, text);
	}
	const [name = '', ...rest] = text.split(',');
	const said = rest.length > 0 ? stateOf(rest.join(','), known) : undefined;
	const named = known.counties.get(plainName(name)) ?? [];
	const found = narrow(named, said ?? state, said !== undefined || rest.length > 0);
	if (found.length === 1) return found[0]!.fips;

	const states = found.map(({ state }) => state);
	if (found.length > 1) return cells.refuse(column, 'county_ambiguous', { states }, text);
	return cells.refuse(column, 'county_unknown', { near: nearCounties(name, known, state) }, text);
}

// A state the cell names is meant; the body's own state only comes first.
function narrow(named: KnownCounty[], state: string | null | undefined, isSaid: boolean) {
	const inState = named.filter((county) => county.state === state);
	return inState.length > 0 || isSaid ? inState : named;
}

function nearCounties(name: string, known: Known, state: string | null) {
	return known.suggest(plainName(name), () => {
		const all = [...known.countiesByFips.values()];
		const home = all.filter((county) => county.state === state);
		return (home.length > 0 ? home : all).map(({ name }) => name);
	});
}

/** A state's code from its code or name; undefined when there is none. */
export function stateOf(text: string, known: Known): string | undefined {
	const wanted = fold(text);
	return known.states.find(({ code, name }) => fold(code) === wanted || fold(name) === wanted)
		?.code;
}

/** A sector's code from its code, name or one of its other names. */
export function sector(cells: Cells, column: string, known: Known): string | undefined {
	const text = cells.text(column);
	return text === undefined ? undefined : sectorOf(cells, column, text, known);
}

/** Several sectors' codes, between semicolons. */
export function someSectors(cells: Cells, column: string, known: Known): string[] | undefined {
	return list(cells, column)
		?.map((part) => sectorOf(cells, column, part, known))
		.filter((code) => code !== undefined);
}

function sectorOf(cells: Cells, column: string, text: string, { sectors, suggest }: Known) {
	const { byName, accepted } = sectors;
	const found = byName.get(foldWord(text));
	if (found) return found;
	return cells.refuse(
		column,
		'sector_unknown',
		{ accepted, near: suggest(text, () => accepted) },
		text
	);
}

/** Sectors by every name: code, name and other names. */
export function sectorsByName(sectors: KnownSector[]): Known['sectors'] {
	const named = sectors.flatMap(({ code, name, otherNames }) => {
		return [...otherNames, code, name].map((one) => [foldWord(one), code] as const);
	});
	return { byName: new Map(named), accepted: sectors.map(({ name }) => name) };
}

/** A seat's id from its code or label. */
export function seat(cells: Cells, column: string, { seats, suggest }: Known): string | undefined {
	const text = cells.text(column);
	if (text === undefined) return undefined;
	const byCode = seats.find(({ code }) => fold(code) === fold(text));
	if (byCode) return byCode.id;

	const wanted = foldWord(text);
	const named = seats.filter(({ label, labelEs }) =>
		[label, labelEs ?? ''].some((name) => foldWord(name) === wanted)
	);
	if (named.length === 1) return named[0]!.id;
	if (named.length > 1)
		return cells.refuse(column, 'seat_ambiguous', { codes: named.map(({ code }) => code) });
	const near = suggest(text, () => seats.map(({ label }) => label));
	return cells.refuse(column, 'seat_unknown', {
		near,
		accepted: seats.map(({ code, label }) => `${code} ${label}`)
	});
}
