import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Compression, PMTiles, TileType, type Header, type Source } from 'pmtiles';

/** A stretch of bytes. */
export interface Stretch {
	offset: number;
	length: number;
}

/** A file of streets that is kept open: what it is replaced by is served after the next start. */
export interface StreetFile {
	size: number;
	/** Another one for another file. */
	version: string;
	minimumZoom: number;
	maximumZoom: number;
	read: (stretch: Stretch) => ReadableStream<Uint8Array>;
	close: () => Promise<void>;
}

/** Opens a PMTiles archive; throws a sentence about what is wrong with it. */
export async function openStreetFile(path: string): Promise<StreetFile> {
	const file = await open(path).catch((cause: Error) => {
		throw new Error(`it cannot be opened (${cause.message})`, { cause });
	});
	try {
		return await read(file);
	} catch (problem) {
		await file.close();
		throw problem;
	}
}

async function read(file: FileHandle): Promise<StreetFile> {
	const { size, mtimeMs } = await file.stat();
	const header = await headerOf(file);
	const problem = problemWith(header, size);
	if (problem) throw new Error(problem);
	const version = createHash('sha256').update(JSON.stringify([header, size, mtimeMs]));
	return {
		size,
		version: version.digest('base64url').slice(0, 16),
		minimumZoom: header.minZoom,
		maximumZoom: header.maxZoom,
		read({ offset, length }) {
			const end = offset + length - 1;
			const stream = file.createReadStream({ start: offset, end, autoClose: false });
			return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
		},
		close: () => file.close()
	};
}

// Reads the first directory too: what the head promises must be there.
async function headerOf(file: FileHandle): Promise<Header> {
	const source: Source = {
		getKey: () => '',
		getBytes: async (offset, length) => {
			const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
			return { data: new Uint8Array(buffer.subarray(0, bytesRead)).buffer };
		}
	};
	return new PMTiles(source).getHeader().catch((cause: Error) => {
		throw new Error(`it is no PMTiles archive of version 3 (${cause.message})`, { cause });
	});
}

function problemWith(header: Header, size: number): string | null {
	const { specVersion, tileType, internalCompression, tileCompression } = header;
	if (specVersion !== 3) return 'it is not of version 3';
	if (tileType !== TileType.Mvt) return 'it holds no vector tiles';
	const packings = [internalCompression, tileCompression];
	if (packings.some((packing) => packing !== Compression.None && packing !== Compression.Gzip)) {
		return 'it is packed in a way that browsers do not unpack (gzip or none is needed)';
	}
	const ends = [
		header.rootDirectoryOffset + header.rootDirectoryLength,
		header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
		header.tileDataOffset + (header.tileDataLength ?? 0)
	];
	return ends.some((end) => end > size) ? 'it is cut off' : null;
}
