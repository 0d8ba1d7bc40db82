import {
	seatClasses,
	seatStates,
	type SeatClass,
	type SeatState
} from '#lib/domain/roster/seats.ts';

/** Which seats to show, as the address says; empty lists show all. */
export interface Filters {
	class: SeatClass[];
	state: SeatState[];
}

/** What of an address matters here. */
export interface Address {
	pathname: string;
	search: string;
}

/** The filters in an address; words that are none are ignored. */
export function filtersOf({ search }: Address): Filters {
	const query = new URLSearchParams(search);
	return {
		class: seatClasses.filter((each) => query.getAll('class').includes(each)),
		state: seatStates.filter((each) => query.getAll('state').includes(each))
	};
}

/** Whether a seat passes the filters. */
export function passes(filters: Filters, seat: { class: SeatClass; state: SeatState }): boolean {
	return (
		(filters.class.length === 0 || filters.class.includes(seat.class)) &&
		(filters.state.length === 0 || filters.state.includes(seat.state))
	);
}

/** The same address with one filter put in or taken out. */
export function toggled(url: Address, name: 'class' | 'state', value: string): string {
	const query = new URLSearchParams(url.search);
	const others = query.getAll(name).filter((each) => each !== value);
	const had = others.length < query.getAll(name).length;
	query.delete(name);
	for (const each of had ? others : [...others, value]) query.append(name, each);
	return written(url, query);
}

/** The same address with a seat chosen, or with none, leading to the part of the page that shows it. */
export function withSeat(url: Address, seat: string | null): string {
	const query = new URLSearchParams(url.search);
	query.delete('seat');
	if (seat) query.set('seat', seat);
	return written(url, query) + (seat ? '#seat' : '#table');
}

/** The same address without filters. */
export function cleared(url: Address): string {
	const query = new URLSearchParams(url.search);
	query.delete('class');
	query.delete('state');
	return written(url, query);
}

function written({ pathname }: Address, query: URLSearchParams): string {
	// After a form was sent the address names the action.
	for (const name of [...query.keys()]) if (name.startsWith('/')) query.delete(name);
	const text = query.toString();
	return pathname + (text ? `?${text}` : '');
}
