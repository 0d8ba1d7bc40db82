import { download } from '../strength/download.ts';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The network of a wave as a workbook: its organizations with their measures, its ties, and where it comes from. */
export const GET: RequestHandler = (event) => download(event, 'xlsx', type);
