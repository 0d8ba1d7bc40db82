import { networkTables } from '#lib/domain/tie/export.ts';
import { m } from '#lib/words/paraglide/messages.js';
import { download } from '../strength/download.ts';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The network of a wave as a workbook: its organizations with their measures, its ties, and where it comes from. */
export const GET: RequestHandler = (event) =>
	download(event, 'xlsx', type, async (network) => {
		const { organizations, ties, about } = networkTables(network);
		const bytes = await event.locals.networks.workbook([
			{ sheet: m.strength_organizations(), rows: organizations },
			{ sheet: m.strength_ties(), rows: ties },
			{ sheet: m.picture_file_about(), rows: about }
		]);
		return bytes.buffer;
	});
