import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';

/**
 * The fields of several objects as one object in JSON, packed where whoever asks takes that. What is large may be given as
 * text that was written before.
 */
export async function joined(
	{ headers: asked }: Request,
	parts: (object | Uint8Array)[]
): Promise<Response> {
	const bytes = oneOf(parts);
	const headers = { 'content-type': 'application/json', vary: 'accept-encoding, cookie' };
	if (bytes.byteLength < worthPacking || !asked.get('accept-encoding')?.includes('gzip'))
		return new Response(bytes, { headers });
	const packed = await pack(bytes, { level: 3 });
	return new Response(new Uint8Array(packed), {
		headers: { ...headers, 'content-encoding': 'gzip' }
	});
}

const pack = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);
const worthPacking = 100_000;

function oneOf(parts: (object | Uint8Array)[]): Uint8Array<ArrayBuffer> {
	const inner = parts
		.map((part) =>
			part instanceof Uint8Array ? part : new TextEncoder().encode(JSON.stringify(part))
		)
		.filter(({ byteLength }) => byteLength > 2)
		.map((bytes) => bytes.subarray(1, -1));
	const between = inner.flatMap((bytes, at) => (at === 0 ? [bytes] : [comma, bytes]));
	const size = between.reduce((sum, { byteLength }) => sum + byteLength, 2);
	const all = new Uint8Array(size);
	all[0] = open;
	let end = 1;
	for (const bytes of between) {
		all.set(bytes, end);
		end += bytes.byteLength;
	}
	all[end] = close;
	return all;
}

const [open, close] = [0x7b, 0x7d];
const comma = Uint8Array.of(0x2c);
