import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import {
	headerBytes,
	readDirectory,
	readHeader,
	type ArchiveHeader,
	type ArchiveProblem,
	type Stretch
} from '../domain/place/pmtiles.ts';

/** A file of streets that is kept open: what it is replaced by is served after the next start. */
export interface StreetFile {
	size: number;
	/** Another one for another file. */
	version: string;
	header: ArchiveHeader;
	read: (stretch: Stretch) => ReadableStream<Uint8Array>;
	close: () => Promise<void>;
}

const problems: Record<ArchiveProblem, string> = {
	not_pmtiles: 'it is not a PMTiles archive',
	other_version: 'it is not of version 3',
	not_vector: 'it holds no vector tiles',
	other_packing: 'it is packed in a way that browsers do not unpack (gzip or none is needed)',
	cut_off: 'it is cut off'
};

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
	const head = await bytesOf(file, { offset: 0, length: Math.min(size, headerBytes) });
	const header = readHeader(head, size);
	if (typeof header === 'string') throw new Error(problems[header]);
	await checkRoot(file, header);
	const version = createHash('sha256')
		.update(head)
		.update(`${size} ${mtimeMs}`)
		.digest('base64url');
	return {
		size,
		header,
		version: version.slice(0, 16),
		read({ offset, length }) {
			const end = offset + length - 1;
			const stream = file.createReadStream({ start: offset, end, autoClose: false });
			return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
		},
		close: () => file.close()
	};
}

// What the head promises must be there.
async function checkRoot(file: FileHandle, { root, directoryPacking }: ArchiveHeader) {
	const packed = await bytesOf(file, root);
	try {
		readDirectory(directoryPacking === 2 ? gunzipSync(packed) : packed);
	} catch (cause) {
		throw new Error('its first directory cannot be read', { cause });
	}
}

async function bytesOf(file: FileHandle, { offset, length }: Stretch): Promise<Uint8Array> {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
	return buffer.subarray(0, bytesRead);
}
