import { parentPort, workerData } from 'node:worker_threads';
import { addDependencies } from '#lib/domain/network/betweenness.ts';
import type { Network } from '#lib/domain/network/network.ts';
import type { Block } from './betweenness-workers.ts';

const network = workerData as Network;

parentPort!.on('message', ({ first, last }: Block) => {
	const sums = new Float64Array(network.size);
	addDependencies(network, first, last, sums);
	parentPort!.postMessage({ first, sums }, [sums.buffer]);
});
