/** What a list of organizations is narrowed to, as it stands in the address. */
export interface ListFilter {
	q: string;
	sector: string;
	county: string;
	/** yes: at the table; no: not; '' both. */
	sits: string;
	page: number;
}

/** Reads the filter from an address; what makes no sense is left out. */
export function filterOf({ searchParams }: URL): ListFilter {
	const text = (name: string) => (searchParams.get(name) ?? '').trim().slice(0, 100);
	const page = Number(searchParams.get('page'));
	return {
		q: text('q'),
		sector: /^\w+$/.test(text('sector')) ? text('sector') : '',
		county: /^\d{5}$/.test(text('county')) ? text('county') : '',
		sits: ['yes', 'no'].includes(text('sits')) ? text('sits') : '',
		page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
	};
}

/** The query of the same list with some parts changed; empty parts are left out, and it starts at its first page. */
export function queryOf(filter: ListFilter, changed: Partial<ListFilter>): string {
	const next = { ...filter, page: 1, ...changed };
	const said = Object.entries(next).filter(
		([name, value]) => value && !(name === 'page' && value === 1)
	);
	return `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
}
