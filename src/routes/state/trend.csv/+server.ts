import { csvText } from '#lib/domain/import/template.ts';
import { trendRows } from '#lib/domain/state/trend-export.ts';
import { answered } from '../../answered.ts';
import { askTrend } from '../trend/answer.ts';
import type { RequestHandler } from './$types';

/** All measures of all catchments and periods as one table for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) =>
	answered(async () => {
		const rows = trendRows(await askTrend(locals, url));
		return new Response(`\ufeff${csvText(rows)}`, {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': 'attachment; filename="state-trend.csv"',
				'cache-control': locals.viewer.account ? 'private, no-store' : 'public, no-cache',
				vary: 'cookie'
			}
		});
	});
