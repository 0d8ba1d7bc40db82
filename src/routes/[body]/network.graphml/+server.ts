import { download } from '../strength/download.ts';
import type { RequestHandler } from './$types';

/** The network of a wave as GraphML, filters and permissions as on the page. */
export const GET: RequestHandler = (event) =>
	download(event, 'graphml', 'application/graphml+xml; charset=utf-8');
