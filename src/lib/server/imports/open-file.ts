import { setImmediate } from 'node:timers/promises';
import { readSheetAs, type FromRow, type Reading } from '#lib/domain/import/kind.ts';
import type { Known } from '#lib/domain/import/known.ts';
import { listOfMatrix } from '#lib/domain/import/matrix.ts';
import { readShapes } from '#lib/domain/import/shapes.ts';
import { asDerived } from '#lib/domain/import/ties.ts';
import { isDerived } from '#lib/domain/tie/export.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { FileRefused } from './file-refused.ts';
import { openGraph } from './graph.ts';
import type { Importer } from './kinds.ts';
import { contentOf, readSheet } from './read-file.ts';
import { holdsShapefile, readShapefile } from './read-shapefile.ts';
import { readJson, saveShapes } from './shapes.ts';

/** A file that could be read: how its rows are understood, and how they are saved. */
export type OpenFile = {
	/** The header and the first rows, as they stand in the file. */
	sample: string[][];
	understand: (known: Known) => Promise<Reading<FromRow>>;
	save: (sql: Sql, entries: FromRow[], context: Context) => Promise<void>;
};

/** Opens a file as one kind: a sheet, for catchments also GeoJSON or a zipped shapefile, and for graphs GEXF or GraphML. Throws `FileRefused`. */
export async function openFile(
	bytes: Uint8Array,
	{ kind, save }: Importer,
	sheetName?: string
): Promise<OpenFile> {
	if (kind.name === 'graph') return openGraph(bytes);
	const content = contentOf(bytes);
	const zipped = content === 'workbook' && holdsShapefile(bytes);
	if (content !== 'json' && !zipped) {
		const read = await readSheet(bytes, kind.columns, sheetName);
		const isTies = kind.name === 'ties';
		const sheet = (isTies && listOfMatrix(read)) || read;
		const sample = [sheet.header, ...sheet.rows.slice(0, 5)].map(({ cells }) => cells);
		const tell = isTies && isDerived(read.header.cells) ? asDerived : asRead;
		const understand = async (known: Known) =>
			tell(await politely(readSheetAs(sheet, kind, known)));
		return { sample, understand, save };
	}
	if (kind.name !== 'catchments') throw new FileRefused('file_not_a_table');
	const json = zipped ? await readShapefile(bytes) : readJson(bytes);
	const sample: string[][] = [];
	return {
		sample,
		understand: async (known) => readShapes(json, known),
		save: saveShapes as OpenFile['save']
	};
}

function asRead<Entry>(reading: Reading<Entry>): Reading<Entry> {
	return reading;
}

// Lets others be served between the pieces of a long piece of work.
async function politely<T>(work: Generator<void, T>): Promise<T> {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
		await setImmediate();
	}
}
