import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerRange } from './answer-range.ts';
import { smallArchive, type SmallTile } from './street-file.fixture.ts';
import { openStreetFile } from './street-file.ts';

let folder: string;
const archive = smallArchive([[0, 0, 0, new TextEncoder().encode('a tile')]]);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'longtable-streets-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function kept(bytes: Uint8Array, name = 'small.pmtiles') {
	const path = join(folder, name);
	await writeFile(path, bytes);
	return openStreetFile(path);
}

test('a file is answered whole, in stretches, or not again', async () => {
	const file = await kept(archive);
	const ask = (headers: Record<string, string> = {}, method = 'GET') =>
		answerRange(new Request('http://localhost/streets.pmtiles', { method, headers }), file);

	const whole = ask();
	expect(whole.status).toBe(200);
	expect(new Uint8Array(await whole.arrayBuffer())).toEqual(archive);
	const etag = whole.headers.get('etag')!;

	const part = ask({ range: 'bytes=0-6' });
	expect(part.status).toBe(206);
	expect(part.headers.get('content-range')).toBe(`bytes 0-6/${archive.length}`);
	expect(part.headers.get('content-length')).toBe('7');
	expect(await part.text()).toBe('PMTiles');

	const beyond = ask({ range: `bytes=${archive.length}-` });
	expect(beyond.status).toBe(416);
	expect(beyond.headers.get('content-range')).toBe(`bytes */${archive.length}`);

	const head = ask({}, 'HEAD');
	expect([head.status, head.headers.get('content-length'), head.body]).toEqual([
		...[200, String(archive.length), null]
	]);
	expect(ask({ 'if-none-match': etag }).status).toBe(304);
	expect(ask({ range: 'bytes=0-6', 'if-range': '"another"' }).status).toBe(200);
	expect(ask({ range: 'bytes=0-6', 'if-range': etag }).status).toBe(206);
	for (const range of ['bytes=9-1', 'bytes=0-1,30-40', 'lines=0-9', 'bytes=a-b', 'bytes=-'])
		expect([range, [200, 416].includes(ask({ range }).status)]).toEqual([range, true]);
	const last = ask({ range: 'bytes=-7' });
	expect(new Uint8Array(await last.arrayBuffer())).toEqual(archive.subarray(-7));
	await file.close();
});

test.each([
	{ packed: true, leaves: false },
	{ packed: true, leaves: true },
	{ packed: false, leaves: true }
])('a reader finds the tiles in the stretches, and no others: %o', async (how) => {
	const tiles: SmallTile[] = (
		[
			[0, 0, 0],
			[1, 1, 0],
			[14, 4500, 6500],
			[14, 4501, 6500]
		] as const
	).map((at) => [...at, new TextEncoder().encode(at.join('/').repeat(50))]);
	const file = await kept(smallArchive(tiles, how));
	const reader = new PMTiles({
		getKey: () => 'small',
		getBytes: async (offset, length) => {
			const range = `bytes=${offset}-${offset + length - 1}`;
			const answer = answerRange(new Request('http://localhost/', { headers: { range } }), file);
			return { data: await answer.arrayBuffer() };
		}
	});
	for (const [zoom, column, row, bytes] of tiles) {
		const found = await reader.getZxy(zoom, column, row);
		expect(new Uint8Array(found!.data)).toEqual(bytes);
	}
	expect(await reader.getZxy(14, 4502, 6500)).toBeUndefined();
	expect([file.minimumZoom, file.maximumZoom]).toEqual([0, 14]);
	await file.close();
});

test('a file that cannot be shown is refused with a sentence', async () => {
	await expect(openStreetFile(join(folder, 'none.pmtiles'))).rejects.toThrow('cannot be opened');
	await expect(openStreetFile(folder)).rejects.toThrow();
	await expect(kept(new Uint8Array())).rejects.toThrow('no PMTiles archive');
	await expect(kept(archive.with(0, 0))).rejects.toThrow('no PMTiles archive');
	await expect(kept(archive.with(99, 2))).rejects.toThrow('no vector tiles');
	await expect(kept(archive.with(98, 3))).rejects.toThrow('packed in a way');
	await expect(kept(archive.subarray(0, archive.length - 1))).rejects.toThrow('cut off');
	await expect(kept(archive.with(7, 2))).rejects.toThrow('version 3');
	const scrambled = archive.map((byte, at) => (at >= 127 ? 7 : byte));
	await expect(kept(scrambled)).rejects.toThrow('no PMTiles archive');
});
