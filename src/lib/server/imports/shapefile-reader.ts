/**
 * The program of the thread that reads a zipped shapefile. A text, because the built server has no source files beside it.
 * Sizes are checked before anything is inflated; only the parts of one shapefile are.
 */
export const shapefileReader = String.raw`
const { parentPort, workerData } = require('node:worker_threads');
const { bytes, limits, modules } = workerData;
const needed = ['shp', 'shx', 'dbf', 'prj'];

async function read() {
	const { unzipSync } = await import(modules.zip);
	// What the package names for require is a script for browsers.
	const { parseShp, parseDbf, combine } = await import(modules.shapefile.replace('dist/shp.js', 'lib/index.js'));
	const parts = unpack(unzipSync);
	const names = new Set(Object.keys(parts).filter((name) => name.endsWith('.shp')).map((name) => name.slice(0, -4)));
	if (names.size === 0) return { code: 'file_not_a_table' };
	if (names.size > 1) return { code: 'shapefile_several', names: [...names].map(last) };
	const [name] = names;
	const missing = needed.filter((ending) => !(name + '.' + ending in parts));
	if (missing.length > 0) return { code: 'shapefile_incomplete', names: missing.map((ending) => last(name) + '.' + ending) };

	const projection = Buffer.from(parts[name + '.prj']).toString('latin1').trim();
	if (!isKnown(projection)) return { code: 'shapefile_projection', names: [(/"([^"]{1,80})"/.exec(projection) || [])[1] || '?'] };
	if (records(parts[name + '.dbf']) > limits.rows) return { code: 'too_many_rows' };
	const shapes = parseShp(parts[name + '.shp'], projection);
	const said = parseDbf(parts[name + '.dbf'], parts[name + '.cpg']);
	if (shapes.length === 0) return { code: 'no_rows' };
	return { json: JSON.stringify(combine([shapes, said])) };
}

function unpack(unzipSync) {
	let entries = 0;
	let total = 0;
	const parts = {};
	const wanted = unzipSync(bytes, {
		filter({ name, originalSize }) {
			entries += 1;
			total += originalSize;
			if (entries > limits.entries || total > limits.inflated) throw { code: 'file_swells' };
			return /\.(shp|shx|dbf|prj|cpg)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);
		}
	});
	for (const [name, part] of Object.entries(wanted)) parts[name.slice(0, -3) + name.slice(-3).toLowerCase()] = part;
	return parts;
}

// Both datums agree to about a metre here; others would need tables of shifts that we do not have.
function isKnown(projection) {
	return /^(GEOGCS|PROJCS)\[/.test(projection) && /"(D_)?(WGS_?1984|WGS 84|North_American_1983|North American Datum 1983|NAD83|GCS_North_American_1983)[^"]*"/i.test(projection);
}

function records(dbf) {
	return dbf.byteLength < 12 ? 0 : Buffer.from(dbf.buffer, dbf.byteOffset, 12).readUInt32LE(4);
}

function last(path) {
	return path.split('/').at(-1).slice(0, 80);
}

read()
	.catch((error) => ({ code: error && typeof error.code === 'string' && error.code.startsWith('file_') ? error.code : 'shapefile_broken' }))
	.then((answer) => parentPort.postMessage(answer));
`;
