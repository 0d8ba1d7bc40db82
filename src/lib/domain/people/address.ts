/** Where to go on, when it is a path of this site; otherwise the place to go instead. Never another site. */
export function pathHere(asked: string | null | undefined, instead = '/'): string {
	if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked))
		return instead;
	const here = new URL('https://here.invalid');
	const there = URL.canParse(asked, here) ? new URL(asked, here) : null;
	if (there?.origin !== here.origin || there.pathname.startsWith('//')) return instead;
	return there.pathname + there.search + there.hash;
}
