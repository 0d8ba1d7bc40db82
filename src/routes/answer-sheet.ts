import { csvText } from '#lib/domain/import/template.ts';
import type { Viewer } from '#lib/domain/people/viewer.ts';

/** Rows as a file for a spreadsheet. What a visitor gets is the same for all; what somebody signed in gets is kept nowhere. */
export function answerSheet(rows: string[][], name: string, viewer: Viewer): Response {
	return new Response(`\ufeff${csvText(rows)}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.csv"`,
			'cache-control': viewer.account ? 'private, no-store' : 'public, no-cache',
			vary: 'cookie'
		}
	});
}
