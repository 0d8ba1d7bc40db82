import { error } from '@sveltejs/kit';
import writeExcelFile from 'write-excel-file/node';
import { csvText, templateRows } from '#lib/domain/import/template.ts';
import { importers } from '#lib/server/imports/kinds.ts';
import { m } from '#lib/words/paraglide/messages.js';
import type { RequestHandler } from './$types';

const types: Record<string, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** A sheet with every column of a kind and an example: `members.csv`, `members.xlsx`. */
export const GET: RequestHandler = async ({ params }) => {
	const [name = '', ending = ''] = params.file.split('.');
	const importer = importers.get(name);
	const type = types[ending];
	if (!importer || !type) error(404, m.import_no_template());

	const rows = templateRows(importer.kind.columns);
	const body = ending === 'csv' ? `\ufeff${csvText(rows)}` : await workbook(rows, name);
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}.${ending}"`
		}
	});
};

// All cells are texts, so that Excel turns no range of numbers into a day.
async function workbook(rows: string[][], sheet: string): Promise<ArrayBuffer> {
	const cells = rows.map((row) => row.map((value) => ({ value, type: String, format: '@' })));
	const bytes = await writeExcelFile(cells, { sheet, stickyRowsCount: 1 }).toBuffer();
	return new Uint8Array(bytes).buffer;
}
