import type { Cookies } from '@sveltejs/kit';

const year = 365 * 24 * 60 * 60;

/** Keeps a harmless choice of the viewer in the browser for a year, or forgets it. */
export function keepChoice(
	cookies: Cookies,
	url: URL,
	name: 'language' | 'theme',
	value: string | null
): void {
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
	if (value) cookies.set(name, value, { ...options, maxAge: year });
	else cookies.delete(name, options);
}
