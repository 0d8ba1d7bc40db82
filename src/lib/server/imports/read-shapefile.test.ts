import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { omit } from '#lib/domain/omit.ts';
import { FileRefused } from './file-refused.ts';
import { holdsShapefile, readShapefile } from './read-shapefile.ts';

const nad83 =
	'GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const statePlane = `PROJCS["NAD_1983_StatePlane_North_Carolina_FIPS_3200",${nad83},PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",609601.22],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-79.0],PARAMETER["Standard_Parallel_1",34.33333333333334],PARAMETER["Standard_Parallel_2",36.16666666666666],PARAMETER["Latitude_Of_Origin",33.75],UNIT["Meter",1.0]]`;
const square = [
	[-80, 35],
	[-80, 36],
	[-79, 36],
	[-79, 35],
	[-80, 35]
];

// One polygon as the format lays it out (ESRI, 1998): a header of 100 bytes, big-endian lengths in words.
function shp(ring: number[][]): Uint8Array {
	const content = 4 + 32 + 8 + 4 + 16 * ring.length;
	const view = new DataView(new ArrayBuffer(100 + 8 + content));
	view.setInt32(0, 9994);
	view.setInt32(24, view.byteLength / 2);
	view.setInt32(28, 1000, true);
	view.setInt32(32, 5, true);
	view.setInt32(100, 1);
	view.setInt32(104, content / 2);
	view.setInt32(108, 5, true);
	const box = [0, 1].map((axis) => ring.map((place) => place[axis]!));
	[Math.min(...box[0]!), Math.min(...box[1]!), Math.max(...box[0]!), Math.max(...box[1]!)].forEach(
		(edge, number) => {
			view.setFloat64(36 + 8 * number, edge, true);
			view.setFloat64(112 + 8 * number, edge, true);
		}
	);
	view.setInt32(144, 1, true);
	view.setInt32(148, ring.length, true);
	ring.flat().forEach((value, number) => view.setFloat64(156 + 8 * number, value, true));
	return new Uint8Array(view.buffer);
}

function dbf(name: string): Uint8Array {
	const view = new DataView(new ArrayBuffer(65 + 21 + 1));
	view.setUint8(0, 3);
	view.setUint32(4, 1, true);
	view.setUint16(8, 65, true);
	view.setUint16(10, 21, true);
	const bytes = new Uint8Array(view.buffer);
	const write = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at);
	write('NAME', 32);
	write('C', 43);
	bytes[48] = 20;
	bytes[64] = 13;
	write(` ${name.padEnd(20)}`, 65);
	return bytes;
}

function zip(parts: Record<string, Uint8Array | string>) {
	const text = new TextEncoder();
	return zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([name, part]) => [
				name,
				typeof part === 'string' ? text.encode(part) : part
			])
		)
	);
}

const whole = {
	'a/areas.shp': shp(square),
	'a/areas.SHX': new Uint8Array(108),
	'a/areas.dbf': dbf('West'),
	'a/areas.prj': nad83
};
const refusalOf = async (parts: Record<string, Uint8Array | string>) => {
	const refused: unknown = await readShapefile(zip(parts)).catch((error: unknown) => error);
	if (!(refused instanceof FileRefused)) throw new Error('It was read.');
	return [refused.refusal.code, refused.refusal.facts.names];
};

test('a zipped shapefile becomes named polygons in degrees', async () => {
	expect(holdsShapefile(zip(whole))).toBe(true);
	expect(await readShapefile(zip(whole))).toMatchObject({
		type: 'FeatureCollection',
		features: [{ properties: { NAME: 'West' }, geometry: { type: 'Polygon' } }]
	});
});

test('its projection is undone', async () => {
	const metres = [
		[609601.22, 0],
		[609601.22, 100_000],
		[709601.22, 100_000],
		[709601.22, 0],
		[609601.22, 0]
	];
	const read = await readShapefile(
		zip({ ...whole, 'a/areas.shp': shp(metres), 'a/areas.prj': statePlane })
	);
	const { features } = read as { features: { geometry: { coordinates: number[][][] } }[] };
	const places = features[0]!.geometry.coordinates[0]!;
	expect(places).toContainEqual([expect.closeTo(-79, 6), expect.closeTo(33.75, 6)]);
	expect(Math.max(...places.map(([x]) => x!))).toBeCloseTo(-77.9, 1);
});

test('what is not whole, or not in a known projection, is refused with its reason', async () => {
	const less = omit(whole, 'a/areas.SHX', 'a/areas.dbf');
	expect(await refusalOf(less)).toEqual(['shapefile_incomplete', ['areas.shx', 'areas.dbf']]);
	const other = nad83.replaceAll('1983', '1927');
	expect(await refusalOf({ ...whole, 'a/areas.prj': other })).toEqual([
		'shapefile_projection',
		['GCS_North_American_1927']
	]);
	const twice = { ...whole, 'b.shp': shp(square) };
	expect(await refusalOf(twice)).toEqual(['shapefile_several', ['areas', 'b']]);
	expect((await refusalOf({ ...whole, 'a/areas.shp': 'not a shapefile' }))[0]).toBe(
		'shapefile_broken'
	);
});

test('a zip that swells is stopped before it is unpacked', async () => {
	const bytes = zip(whole);
	// What it says it unpacks to stands in its directory at the end.
	const entry = Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1');
	new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 300_000_000, true);
	await expect(readShapefile(bytes)).rejects.toMatchObject({ refusal: { code: 'file_swells' } });
});
