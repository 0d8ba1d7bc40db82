import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import type { FeatureCollection } from '#lib/domain/place/features.ts';

/** Smaller answers are sent as they are, in bytes. */
const worthPacking = 1_000;

/**
 * GeoJSON for whoever asked. A visitor's copy may be kept, but is asked for again each time and then usually answered
 * with 304; what someone signed in sees is never kept.
 */
export function answerFeatures(
	{ request, locals }: Pick<RequestEvent, 'request' | 'locals'>,
	features: FeatureCollection,
	visitorCaching = 'public, no-cache'
): Response {
	const text = JSON.stringify(features);
	const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
	const headers = new Headers({
		'content-type': 'application/geo+json',
		'cache-control': locals.viewer.account ? 'private, no-store' : visitorCaching,
		vary: 'accept-encoding, cookie',
		etag: tag
	});

	if (request.headers.get('if-none-match')?.includes(tag)) {
		return new Response(null, { status: 304, headers });
	}
	if (text.length < worthPacking || !request.headers.get('accept-encoding')?.includes('gzip')) {
		return new Response(text, { headers });
	}
	headers.set('content-encoding', 'gzip');
	return new Response(new Uint8Array(gzipSync(text, { level: 6 })), { headers });
}
