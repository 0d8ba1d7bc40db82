import { download } from '../strength/download.ts';
import type { RequestHandler } from './$types';

/** The network of a wave as GEXF, filters and permissions as on the page. */
export const GET: RequestHandler = (event) =>
	download(event, 'gexf', 'application/gexf+xml; charset=utf-8');
