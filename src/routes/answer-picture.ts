import type { Viewer } from '#lib/domain/people/viewer.ts';

/** A drawing as a file to keep. What a visitor gets is the same for all; what somebody signed in gets is kept nowhere. */
export function answerPicture(svg: string, name: string, viewer: Viewer): Response {
	return new Response(svg, {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.svg"`,
			'cache-control': viewer.account ? 'private, no-store' : 'public, no-cache',
			vary: 'cookie'
		}
	});
}
