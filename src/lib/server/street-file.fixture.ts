import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

const headerBytes = 127;

/** A tile of a small archive: zoom, column, row and its bytes. */
export type SmallTile = [zoom: number, column: number, row: number, bytes: Uint8Array];

/** A PMTiles archive of a few vector tiles; with `leaves` its first directory leads to a second one. */
export function smallArchive(
	tiles: SmallTile[],
	{ packed = true, leaves = false } = {}
): Uint8Array {
	const pack = (bytes: Uint8Array) => (packed ? new Uint8Array(gzipSync(bytes)) : bytes);
	const sorted = tiles
		.map(([zoom, column, row, bytes]) => ({
			tile: zxyToTileId(zoom, column, row),
			bytes: pack(bytes)
		}))
		.toSorted((one, other) => one.tile - other.tile);
	const lines = sorted.map(({ tile, bytes }) => ({ tile, run: 1, length: bytes.length }));
	const all = pack(directory(lines));
	const first = { tile: lines[0]?.tile ?? 0, run: 0, length: all.length };
	const [root, leaf] = leaves ? [pack(directory([first])), all] : [all, new Uint8Array()];
	const data = Buffer.concat(sorted.map(({ bytes }) => bytes));
	const zooms = tiles.map(([zoom]) => zoom);
	const head = headOf([root.length, 0, leaf.length, data.length], packed, zooms);
	return new Uint8Array(Buffer.concat([head, root, leaf, data]));
}

// The four parts follow each other: first directory, notes, further directories, tiles.
function headOf(lengths: number[], packed: boolean, zooms: number[]): Uint8Array {
	const bytes = new Uint8Array(headerBytes);
	const view = new DataView(bytes.buffer);
	bytes.set(new TextEncoder().encode('PMTiles'));
	bytes[7] = 3;
	let offset = headerBytes;
	for (const [part, length] of lengths.entries()) {
		view.setBigUint64(8 + 16 * part, BigInt(offset), true);
		view.setBigUint64(16 + 16 * part, BigInt(length), true);
		offset += length;
	}
	const packing = packed ? 2 : 1;
	bytes.set([1, packing, packing, 1, Math.min(...zooms), Math.max(...zooms)], 96);
	for (const [at, degrees] of [-180, -85, 180, 85].entries())
		view.setInt32(102 + 4 * at, degrees * 1e7, true);
	return bytes;
}

function directory(lines: { tile: number; run: number; length: number }[]): Uint8Array {
	const steps = lines.map(({ tile }, index) => tile - (lines[index - 1]?.tile ?? 0));
	const offsets = lines.map((_, index) => (index === 0 ? 1 : 0));
	const columns = [steps, lines.map(({ run }) => run), lines.map(({ length }) => length), offsets];
	return new Uint8Array([lines.length, ...columns.flat()].flatMap(sevenBits));
}

function sevenBits(value: number): number[] {
	return value < 128 ? [value] : [(value % 128) + 128, ...sevenBits(Math.floor(value / 128))];
}
