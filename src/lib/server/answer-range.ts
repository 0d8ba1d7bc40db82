import parseRange from 'range-parser';
import type { StreetFile, Stretch } from './street-file.ts';

/** A file, or the stretch of it that is asked for: 200, 206, 304 or 416, with what a browser needs to keep it. */
export function answerRange(
	{ method, headers: asked }: Pick<Request, 'method' | 'headers'>,
	{ size, version, read }: Pick<StreetFile, 'size' | 'version' | 'read'>
): Response {
	const tag = `"${version}"`;
	const headers = new Headers({
		'accept-ranges': 'bytes',
		'cache-control': 'public, max-age=86400',
		'content-type': 'application/vnd.pmtiles',
		etag: tag
	});
	if (asked.get('if-none-match')?.includes(tag))
		return new Response(null, { status: 304, headers });
	// Somebody who has a part of another file needs all of this one.
	const condition = asked.get('if-range');
	const range = condition === null || condition === tag ? asked.get('range') : null;
	const stretch = stretchAsked(range, size);
	if (stretch === 'none') {
		headers.set('content-range', `bytes */${size}`);
		return new Response(null, { status: 416, headers });
	}
	const { offset, length } = stretch ?? { offset: 0, length: size };
	headers.set('content-length', String(length));
	if (stretch) headers.set('content-range', `bytes ${offset}-${offset + length - 1}/${size}`);
	const body = method === 'HEAD' ? null : read({ offset, length });
	return new Response(body, { status: stretch ? 206 : 200, headers });
}

// Null for all of it: no header, one that cannot be understood, or several stretches.
function stretchAsked(header: string | null, size: number): Stretch | 'none' | null {
	const ranges = header === null ? -2 : parseRange(size, header);
	if (ranges === -1) return 'none';
	if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
	const { start, end } = ranges[0]!;
	return { offset: start, length: end - start + 1 };
}
