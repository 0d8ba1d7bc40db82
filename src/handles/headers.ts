import type { Handle } from '@sveltejs/kit/hooks';
import { isForeign, strictPolicy } from '#lib/server/headers.ts';

/** Refuses what pages elsewhere send, and says what may be kept and run. The rest is said where the server listens. */
export const guard: Handle = async ({ event, resolve }) => {
	const { url, request, locals } = event;
	const refused = isForeign(request, url.origin);
	const response = refused ? new Response(null, { status: 403 }) : await resolve(event);

	if (!response.headers.has('content-security-policy')) {
		response.headers.set('content-security-policy', strictPolicy);
	}
	if (response.headers.get('content-type') === 'text/html') {
		response.headers.set('content-type', 'text/html; charset=utf-8');
	}
	if (locals.session) response.headers.set('cache-control', 'private, no-store');
	else if (!response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-cache');
	return response;
};
