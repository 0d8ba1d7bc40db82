import { download } from '../strength/download.ts';
import type { RequestHandler } from './$types';

/** The network of a wave as CSV, filters and permissions as on the page. */
export const GET: RequestHandler = (event) => download(event, 'csv', 'text/csv; charset=utf-8');
