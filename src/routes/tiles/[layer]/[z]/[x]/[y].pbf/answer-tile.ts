import { gunzipSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import type { KeptTile } from '#lib/server/kept-tiles.ts';

/**
 * A tile for whoever asked: 304 when they have it, 204 when nothing stands on it. A browser may keep it and asks each time
 * whether it still holds, since a place can become confidential; caches on the way keep only what visitors ask for.
 */
export function answerTile(
	{ request, locals }: Pick<RequestEvent, 'request' | 'locals'>,
	{ tag, packed }: KeptTile
): Response {
	const headers = new Headers({
		'cache-control': locals.viewer.account ? 'private, no-cache' : 'public, no-cache',
		vary: 'accept-encoding, cookie',
		etag: tag
	});
	if (request.headers.get('if-none-match')?.includes(tag)) {
		return new Response(null, { status: 304, headers });
	}
	if (!packed) return new Response(null, { status: 204, headers });

	headers.set('content-type', 'application/vnd.mapbox-vector-tile');
	if (!request.headers.get('accept-encoding')?.includes('gzip')) {
		return new Response(new Uint8Array(gunzipSync(packed)), { headers });
	}
	headers.set('content-encoding', 'gzip');
	return new Response(new Uint8Array(packed), { headers });
}
