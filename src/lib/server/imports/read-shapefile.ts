import { FileRefused } from './file-refused.ts';
import { shapefileReader } from './shapefile-reader.ts';
import { askWorker } from './worker.ts';

/** Whether a zip holds a shapefile and is not a workbook, by the names in it. */
export function holdsShapefile(bytes: Uint8Array): boolean {
	const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	return /\w\.(shp|shx|dbf|prj)/i.test(names) && !names.includes('xl/workbook.xml');
}

/** The GeoJSON that the one shapefile of a zip says, in degrees of WGS 84 (NAD 83 counts as the same). Throws `FileRefused`. */
export async function readShapefile(bytes: Uint8Array): Promise<unknown> {
	const packages = { shapefile: 'shpjs', zip: 'fflate' };
	const answer = await askWorker<{ json: string }>(shapefileReader, { bytes }, packages);
	if ('code' in answer)
		throw new FileRefused(answer.code, answer.names ? { names: answer.names } : {});
	return JSON.parse(answer.json);
}
