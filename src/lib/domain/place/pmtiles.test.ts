import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stretchAsked } from './byte-range.ts';
import { smallArchive, type SmallTile } from './pmtiles.fixture.ts';
import { entryFor, readDirectory, readHeader, tileNumber, type ArchiveHeader } from './pmtiles.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const tiles: SmallTile[] = (
	[
		[0, 0, 0],
		[1, 1, 0],
		[14, 4500, 6500],
		[14, 4501, 6500]
	] as const
).map(([zoom, column, row]) => [
	...([zoom, column, row] as const),
	new TextEncoder().encode(`${zoom}/${column}/${row}`.repeat(50))
]);

test('numbers of tiles as the specification gives them', () => {
	const known = [
		[0, 0, 0, 0],
		[1, 0, 0, 1],
		[1, 0, 1, 2],
		[1, 1, 1, 3],
		[1, 1, 0, 4],
		[2, 0, 0, 5],
		[12, 3423, 1763, 19_078_479]
	] as const;
	for (const [zoom, column, row, number] of known)
		expect(tileNumber(zoom, column, row)).toBe(number);
	const eight = Array.from({ length: 64 }, (_, at) => tileNumber(3, at % 8, Math.floor(at / 8)));
	expect(new Set(eight).size).toBe(64);
	expect(Math.min(...eight)).toBe(21);
});

test.each([
	{ packed: true, leaves: false },
	{ packed: true, leaves: true },
	{ packed: false, leaves: true }
])('tiles of an archive are found, others are not: %o', (how) => {
	const archive = smallArchive(tiles, how);
	const header = readHeader(archive, archive.length) as ArchiveHeader;
	expect(header).toMatchObject({ minimumZoom: 0, maximumZoom: 14, tileType: 1 });
	const unpack = (offset: number, length: number) => {
		const part = archive.subarray(offset, offset + length);
		return how.packed ? new Uint8Array(gunzipSync(part)) : part;
	};
	const find = (number: number) => {
		let entry = entryFor(readDirectory(unpack(header.root.offset, header.root.length)), number);
		if (entry?.run === 0)
			entry = entryFor(readDirectory(unpack(header.leaves + entry.offset, entry.length)), number);
		return entry && textOf(unpack(header.tiles + entry.offset, entry.length));
	};
	for (const [zoom, column, row, bytes] of tiles)
		expect(find(tileNumber(zoom, column, row))).toBe(textOf(bytes));
	expect(find(tileNumber(1, 0, 0))).toBeNull();
	expect(find(tileNumber(14, 4502, 6500))).toBeNull();
});

test('a file that is no such archive is told apart', () => {
	const archive = smallArchive(tiles);
	const with_ = (at: number, value: number) => archive.with(at, value);
	expect(readHeader(archive.subarray(0, 100), 100)).toBe('cut_off');
	expect(readHeader(archive, archive.length - 1)).toBe('cut_off');
	expect(readHeader(with_(0, 0), archive.length)).toBe('not_pmtiles');
	expect(readHeader(with_(7, 2), archive.length)).toBe('other_version');
	expect(readHeader(with_(99, 2), archive.length)).toBe('not_vector');
	expect(readHeader(with_(98, 3), archive.length)).toBe('other_packing');
	expect(() => readDirectory(new Uint8Array([3, 1]))).toThrow('cut off');
});

test('stretches of a file', () => {
	expect(stretchAsked('bytes=0-9', 100)).toEqual({ offset: 0, length: 10 });
	expect(stretchAsked('bytes=90-', 100)).toEqual({ offset: 90, length: 10 });
	expect(stretchAsked('bytes=-7', 100)).toEqual({ offset: 93, length: 7 });
	expect(stretchAsked('bytes=-700', 100)).toEqual({ offset: 0, length: 100 });
	expect(stretchAsked('bytes=50-999', 100)).toEqual({ offset: 50, length: 50 });
	for (const header of ['bytes=100-', 'bytes=-0', 'bytes=200-300'])
		expect(stretchAsked(header, 100)).toBe('none');
	for (const header of [
		null,
		'',
		'bytes=-',
		'bytes=9-1',
		'bytes=0-1,3-4',
		'lines=0-9',
		'bytes=a-b'
	])
		expect(stretchAsked(header, 100)).toBeNull();
});
