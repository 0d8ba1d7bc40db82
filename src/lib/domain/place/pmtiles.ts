/** Bytes before the first directory of an archive. */
export const headerBytes = 127;

/** What the head of a PMTiles archive (version 3) says of it: where its parts are, in bytes. */
export interface ArchiveHeader {
	root: Stretch;
	leaves: number;
	tiles: number;
	/** 1 none, 2 gzip. */
	directoryPacking: number;
	tilePacking: number;
	/** 1 are vector tiles. */
	tileType: number;
	minimumZoom: number;
	maximumZoom: number;
}

/** A stretch of bytes. */
export interface Stretch {
	offset: number;
	length: number;
}

/** One line of a directory: a run of equal tiles, or, without a run, a further directory. */
export interface Entry extends Stretch {
	tile: number;
	run: number;
}

/** Why a file is no archive that can be shown. */
export type ArchiveProblem =
	'not_pmtiles' | 'other_version' | 'not_vector' | 'other_packing' | 'cut_off';

/** Reads the head of an archive of some bytes; or what is wrong with it. */
export function readHeader(bytes: Uint8Array, size: number): ArchiveHeader | ArchiveProblem {
	if (bytes.length < headerBytes) return 'cut_off';
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (new TextDecoder().decode(bytes.subarray(0, 7)) !== 'PMTiles') return 'not_pmtiles';
	if (view.getUint8(7) !== 3) return 'other_version';
	const at = (byte: number) => Number(view.getBigUint64(byte, true));
	const header: ArchiveHeader = {
		root: { offset: at(8), length: at(16) },
		leaves: at(40),
		tiles: at(56),
		directoryPacking: view.getUint8(97),
		tilePacking: view.getUint8(98),
		tileType: view.getUint8(99),
		minimumZoom: view.getUint8(100),
		maximumZoom: view.getUint8(101)
	};
	if (header.tileType !== 1) return 'not_vector';
	const packings = [header.directoryPacking, header.tilePacking];
	if (packings.some((packing) => packing !== 1 && packing !== 2)) return 'other_packing';
	const ends = [at(8) + at(16), at(40) + at(48), at(56) + at(64)];
	return ends.some((end) => end > size) ? 'cut_off' : header;
}

/** The lines of a directory that is unpacked already; throws when it is broken off. */
export function readDirectory(bytes: Uint8Array): Entry[] {
	const next = numbersIn(bytes);
	const entries = Array.from({ length: next() }, (): Entry => ({
		tile: 0,
		run: 0,
		length: 0,
		offset: 0
	}));
	let tile = 0;
	for (const entry of entries) entry.tile = tile += next();
	for (const entry of entries) entry.run = next();
	for (const entry of entries) entry.length = next();
	let end = 0;
	for (const entry of entries) {
		const offset = next();
		entry.offset = offset === 0 ? end : offset - 1;
		end = entry.offset + entry.length;
	}
	return entries;
}

// Numbers of seven bits a byte, lowest first.
function numbersIn(bytes: Uint8Array): () => number {
	let at = 0;
	return () => {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = bytes[at++];
			if (byte === undefined) throw new RangeError('A directory of the archive is cut off.');
			value += (byte & 127) * factor;
			if (byte < 128) return value;
		}
	};
}

/** The line of a directory that has a tile or leads to it; null when it has none. */
export function entryFor(entries: Entry[], tile: number): Entry | null {
	const after = entries.findIndex((entry) => entry.tile > tile);
	const entry = entries.at(after < 0 ? -1 : after - 1);
	if (!entry || after === 0) return null;
	return entry.run === 0 || tile < entry.tile + entry.run ? entry : null;
}

/** The number of a tile: all tiles of lower zooms, then along Hilbert's curve. */
export function tileNumber(zoom: number, column: number, row: number): number {
	let number = (4 ** zoom - 1) / 3;
	let [x, y] = [column, row];
	for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
		const [right, below] = [x >= side ? 1 : 0, y >= side ? 1 : 0];
		number += side * side * ((3 * right) ^ below);
		[x, y] = [x % side, y % side];
		if (below === 0) [x, y] = right === 1 ? [side - 1 - y, side - 1 - x] : [y, x];
	}
	return number;
}
