import { viewText, type View } from '#lib/domain/place/map-view.ts';

/** The same page for another kind of service, judged by what is usual for it. */
export function hrefOfService({ search }: { search: string }, type: string): string {
	const query = new URLSearchParams(search);
	query.set('service', type);
	query.delete('standard');
	return `?${query}`;
}

/** The address of the page as it would be with the part of the map that is looked at. */
export function withView(
	{ pathname, searchParams }: { pathname: string; searchParams: Iterable<[string, string]> },
	view: View | null
): { pathname: string; searchParams: URLSearchParams } {
	const query = new URLSearchParams([...searchParams]);
	if (view) query.set('view', viewText(view));
	return { pathname, searchParams: query };
}
