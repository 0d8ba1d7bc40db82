/** What a list of services is narrowed to, as it stands in the address. */
export interface ServiceListFilter {
	q: string;
	type: string;
	county: string;
	age: string;
	language: string;
	page: number;
}

/** Reads the filter from an address; what makes no sense is left out. */
export function filterOf({ searchParams }: URL): ServiceListFilter {
	const text = (name: string) => (searchParams.get(name) ?? '').trim().slice(0, 100);
	const page = Number(searchParams.get('page'));
	return {
		q: text('q'),
		type: text('type'),
		county: /^\d{5}$/.test(text('county')) ? text('county') : '',
		age: /^\d{1,2}$/.test(text('age')) ? text('age') : '',
		language: text('language'),
		page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
	};
}

/** The query of the same list at another page. */
export function queryOf(filter: ServiceListFilter, page: number): string {
	const said = Object.entries({ ...filter, page }).filter(([, value]) => value);
	return `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
}
