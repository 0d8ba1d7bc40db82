/** The same page for another kind of service, judged by what is usual for it. */
export function hrefOfService({ search }: { search: string }, type: string): string {
	const query = new URLSearchParams(search);
	query.set('service', type);
	query.delete('standard');
	return `?${query}`;
}
