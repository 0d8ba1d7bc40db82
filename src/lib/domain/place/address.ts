import type { SoughtPlace } from './found.ts';

/** What somebody typed in one line, as an address: "100 Main St, Raleigh, NC 27601"; null when it cannot be one. */
export function addressIn(text: string, state: string): SoughtPlace | null {
	const parts = text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
	const [address, ...rest] = parts;
	if (!address || !/\d/.test(address) || !/\p{L}/u.test(address)) return null;
	const tail = /^(?<state>[a-z]{2})?\s*(?<code>\d{5}(-\d{4})?)?$/i;
	const last = rest.at(-1)?.match(tail)?.groups;
	return {
		address,
		city: (last ? rest.slice(0, -1) : rest).join(', ') || null,
		state: last?.state?.toUpperCase() ?? state,
		postalCode: last?.code?.slice(0, 5) ?? null,
		countyFips: null
	};
}
