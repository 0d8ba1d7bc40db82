import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallArchive } from '#lib/domain/place/pmtiles.fixture.ts';
import { answerRange } from './answer-range.ts';
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
	await file.close();
});

test('a file that cannot be shown is refused with a sentence', async () => {
	await expect(openStreetFile(join(folder, 'none.pmtiles'))).rejects.toThrow('cannot be opened');
	await expect(openStreetFile(folder)).rejects.toThrow();
	await expect(kept(new Uint8Array())).rejects.toThrow('cut off');
	await expect(kept(archive.subarray(0, archive.length - 1))).rejects.toThrow('cut off');
	await expect(kept(archive.with(7, 2))).rejects.toThrow('version 3');
	await expect(kept(archive.map((byte, at) => (at >= 127 ? 7 : byte)))).rejects.toThrow(
		'first directory'
	);
});
