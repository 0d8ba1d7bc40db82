import { addProtocol } from 'maplibre-gl';
import {
	entryFor,
	readDirectory,
	readHeader,
	tileNumber,
	type ArchiveHeader,
	type Entry,
	type Stretch
} from '#lib/domain/place/pmtiles.ts';
import { scheme } from './basemap.ts';

const firstBytes = 16_384;

/** Lets the map read street tiles out of the archive at an address, stretch by stretch. */
export function readStreets(address: string): void {
	const archive = openArchive(address);
	addProtocol(scheme, async ({ url }, { signal }) => {
		const [zoom, column, row] = url.split('?')[0]!.split('/').slice(-3).map(Number);
		const data = await (await archive()).tile(tileNumber(zoom!, column!, row!), signal);
		return { data };
	});
}

// Opened with the first tile; tried again with the next one when that failed.
function openArchive(address: string) {
	let opening: ReturnType<typeof open> | null = null;
	return () =>
		(opening ??= open(address).catch((cause: unknown) => {
			opening = null;
			throw cause;
		}));
}

async function open(address: string) {
	const head = await fetchStretch(address, { offset: 0, length: firstBytes });
	const header = readHeader(head, Infinity);
	if (typeof header === 'string') throw new Error(`The streets cannot be read: ${header}.`);
	const directories = new Map<number, Promise<Entry[]>>();

	function directory(stretch: Stretch): Promise<Entry[]> {
		const kept =
			directories.get(stretch.offset) ?? fetchDirectory(address, header as ArchiveHeader, stretch);
		directories.set(stretch.offset, kept);
		kept.catch(() => directories.delete(stretch.offset));
		return kept;
	}

	async function tile(number: number, signal: AbortSignal): Promise<ArrayBuffer> {
		const { root, leaves, tiles, tilePacking } = header as ArchiveHeader;
		let stretch: Stretch = root;
		// A directory leads to at most three further ones.
		for (let depth = 0; depth < 4; depth++) {
			const entry = entryFor(await directory(stretch), number);
			if (!entry) break;
			const { offset, length, run } = entry;
			if (run > 0)
				return unpacked(
					await fetchStretch(address, { offset: tiles + offset, length }, signal),
					tilePacking
				);
			stretch = { offset: leaves + offset, length };
		}
		return new ArrayBuffer(0);
	}

	return { tile };
}

async function fetchDirectory(
	address: string,
	{ directoryPacking }: ArchiveHeader,
	stretch: Stretch
) {
	const packed = await fetchStretch(address, stretch);
	return readDirectory(new Uint8Array(await unpacked(packed, directoryPacking)));
}

async function fetchStretch(address: string, { offset, length }: Stretch, signal?: AbortSignal) {
	const headers = { range: `bytes=${offset}-${offset + length - 1}` };
	const answer = await fetch(address, { headers, signal });
	// All of a file of many gigabytes is never wanted.
	if (answer.status !== 206) throw new Error(`The streets answered ${answer.status}.`);
	return new Uint8Array(await answer.arrayBuffer());
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>, packing: number): Promise<ArrayBuffer> {
	if (packing === 1) return bytes.slice().buffer;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).arrayBuffer();
}
