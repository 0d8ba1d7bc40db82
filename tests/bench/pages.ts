import { gzipSync } from 'node:zlib';
import { load, type Load } from './load.ts';
import { serveBytes, serveLongtable, servePlainKit } from './servers.ts';

/** One line of the benchmark: a page, what its server did, and its goals as ratios. */
export interface Row extends Load {
	page: string;
	bytes: number;
	scripts: number | null;
	toPlainKit: number | null;
	p99ToMedian: number;
}

const pages = [
	'/',
	'/three-rivers',
	'/three-rivers/missing',
	'/three-rivers/missing.json',
	'/state'
];
const requests = 400;
const repetitions = 3;

/**
 * Requests per second of processor time for each page, beside a plain SvelteKit page with the same number of table rows
 * and beside Node's own HTTP server, all in one run. `scripts` is the JavaScript a page names, gzipped, in bytes.
 */
export async function benchPages(): Promise<Row[]> {
	const longtable = await serveLongtable();
	const rows: Row[] = [];

	try {
		for (const page of pages)
			rows.push(...(await measure(longtable.address + page, longtable.pid, page)));
	} finally {
		await longtable.stop();
	}
	return rows;
}

async function measure(address: string, pid: number, page: string): Promise<Row[]> {
	const html = await (await fetch(address)).text();
	const plain = await servePlainKit(html.split('<tr').length - 1 + html.split('<li').length - 1);
	const bytes = await serveBytes(html.length);

	try {
		const own = await median(address, pid);
		const kit = await median(plain.address, plain.pid);
		const raw = await median(bytes.address, bytes.pid);
		const row = (name: string, measured: Load, scripts: number | null = null): Row => ({
			page: name,
			...measured,
			bytes: html.length,
			scripts,
			toPlainKit: measured.perCpuSecond / kit.perCpuSecond,
			p99ToMedian: measured.p99 / measured.median
		});
		return [
			row(page, own, await scriptBytes(address, html)),
			row('  plain SvelteKit, same rows', kit),
			row('  node:http, same bytes', raw)
		];
	} finally {
		await plain.stop();
		await bytes.stop();
	}
}

async function median(address: string, pid: number): Promise<Load> {
	const runs: Load[] = [];
	for (let run = 0; run < repetitions; run++) runs.push(await load(address, pid, requests));
	runs.sort((a, b) => a.perCpuSecond - b.perCpuSecond);
	return runs[Math.floor(repetitions / 2)] as Load;
}

async function scriptBytes(address: string, html: string): Promise<number> {
	const names = [
		...html.matchAll(/href="([^"]+\.js)"[^>]*modulepreload|modulepreload[^>]*href="([^"]+\.js)"/g)
	];
	const files = [...new Set(names.map(([, first, second]) => first ?? second ?? ''))];
	const sizes = await Promise.all(
		files.map(async (file) => {
			const text = await (await fetch(new URL(file, address))).arrayBuffer();
			return gzipSync(new Uint8Array(text)).length;
		})
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
