import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { normalized } from '#lib/domain/network/betweenness.ts';
import type { Network } from '#lib/domain/network/network.ts';
import { breadthFirst, inOldOrder } from '#lib/domain/network/renumber.ts';

/** Some of the sources: from `first` to before `last`. */
export interface Block {
	first: number;
	last: number;
}

const blocks = 64;

/**
 * Betweenness as in the domain, on several processors that share one copy of the network. The sums of blocks of sources
 * are added in the order of the blocks, so that the answer does not depend on which of them is done first.
 */
export async function betweennessOnAll(
	network: Network,
	processors = Math.min(availableParallelism(), 8)
): Promise<Float64Array> {
	const renumbered = breadthFirst(network);
	const shared = sharedCopy(renumbered.network);
	const waiting = blocksOf(network.size);
	const done = new Map<number, Float64Array>();
	const order = waiting.map(({ first }) => first);
	await Promise.all(Array.from({ length: processors }, () => work(shared, waiting, done)));
	const sums = new Float64Array(network.size);
	for (const first of order) {
		const part = done.get(first)!;
		for (let one = 0; one < sums.length; one++) sums[one]! += part[one]!;
	}
	return normalized(inOldOrder(renumbered, sums));
}

function blocksOf(size: number): Block[] {
	const length = Math.ceil(size / blocks);
	const count = Math.ceil(size / length);
	return Array.from({ length: count }, (_, at) => ({
		first: at * length,
		last: Math.min((at + 1) * length, size)
	}));
}

// One worker takes blocks as long as there are any.
function work(network: Network, waiting: Block[], done: Map<number, Float64Array>): Promise<void> {
	const file = new URL('./betweenness-worker.ts', import.meta.url);
	const worker = new Worker(file, { workerData: network });
	return new Promise((resolve, reject) => {
		const next = () => {
			const block = waiting.shift();
			if (block) worker.postMessage(block);
			else void worker.terminate().then(() => resolve());
		};
		worker.on('error', reject);
		worker.on('message', ({ first, sums }: { first: number; sums: Float64Array }) => {
			done.set(first, sums);
			next();
		});
		next();
	});
}

function sharedCopy({ size, offsets, neighbors }: Network): Network {
	return { size, offsets: shared(offsets), neighbors: shared(neighbors) };
}

function shared(values: Int32Array): Int32Array {
	const copy = new Int32Array(new SharedArrayBuffer(values.byteLength));
	copy.set(values);
	return copy;
}
