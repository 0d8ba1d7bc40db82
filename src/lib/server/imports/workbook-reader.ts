/**
 * The program of the thread that reads a workbook. A text, because the built server has no source files beside it.
 * The package is unpacked by us first, so that sizes are checked before anything is inflated; what is handed on is flat.
 */
export const workbookReader = String.raw`
const { parentPort, workerData } = require('node:worker_threads');
const { bytes, sheet, limits, modules } = workerData;

async function read() {
	const { unzipSync, zipSync } = await import(modules.zip);
	const { readSheet, default: readAll } = await import(modules.excel);
	const parts = unpack(unzipSync);
	if (!('xl/workbook.xml' in parts)) return { code: 'file_not_a_table' };
	if (swears(parts)) return { code: 'file_unreadable' };
	if (sprawls(parts)) return { code: 'file_swells' };

	const names = sheetNames(parts);
	if (sheet !== undefined && !names.includes(sheet)) return { code: 'sheet_unknown', names };
	const flat = Buffer.from(zipSync(parts, { level: 0 }));
	const rows = await readSheet(flat, sheet ?? 1, { trim: false });
	return { rows: rows.map((row) => row.map(written)) };
}

function unpack(unzipSync) {
	let entries = 0;
	let total = 0;
	return unzipSync(bytes, {
		filter({ name, originalSize }) {
			entries += 1;
			total += originalSize;
			if (entries > limits.entries || total > limits.inflated) throw { code: 'file_swells' };
			return /\.(xml|rels)$/i.test(name);
		}
	});
}

// A workbook has no use for definitions of its own; they are how small texts become endless.
function swears(parts) {
	return Object.values(parts).some((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!DOCTYPE'));
}

// One cell in the last corner makes a sheet of 17 thousand million empty ones.
function sprawls(parts) {
	return Object.entries(parts).some(([name, part]) => {
		if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return false;
		const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
		let rows = 0;
		let columns = 0;
		for (const [, letters, digits] of text.matchAll(/ r="([A-Z]{1,3})(\d{1,7})"/g)) {
			rows = Math.max(rows, Number(digits));
			columns = Math.max(columns, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
		}
		return rows * columns > limits.rows * limits.columns;
	});
}

function sheetNames(parts) {
	const text = Buffer.from(parts['xl/workbook.xml']).toString('utf8').slice(0, 1000000);
	const letters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
	return [...text.matchAll(/<(?:\w+:)?sheet [^>]*?name="([^"]*)"/g)].map(([, name]) =>
		name.replace(/&(amp|lt|gt|quot|apos);/g, (_, letter) => letters[letter])
	);
}

function written(value) {
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (!(value instanceof Date)) return String(value);
	if (Number.isNaN(value.getTime())) return '';
	const [day, time] = value.toISOString().split('T');
	return time.startsWith('00:00:00') ? day : day + ' ' + time.slice(0, 8);
}

read()
	.catch((error) => ({ code: error && typeof error.code === 'string' && error.code.startsWith('file_') ? error.code : 'file_unreadable' }))
	.then((answer) => parentPort.postMessage(answer));
`;
