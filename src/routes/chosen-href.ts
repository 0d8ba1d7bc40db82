/** The same page with one thing chosen, everything else in the address kept; null takes the choice away. */
export function chosenHref(
	{ pathname, searchParams }: { pathname: string; searchParams: Iterable<[string, string]> },
	what: string,
	id: string | null
): string {
	const query = new URLSearchParams([...searchParams]);
	if (id === null) query.delete(what);
	else query.set(what, id);
	return `${pathname}${query.size > 0 ? `?${query}` : ''}`;
}
