import { normalized } from '#lib/domain/network/betweenness.ts';
import type { Network } from '#lib/domain/network/network.ts';
import { breadthFirst, inOldOrder } from '#lib/domain/network/renumber.ts';
import type { Block } from './dependencies.ts';
import { sharedNetwork } from './shared.ts';

const blocks = 128;

/**
 * Betweenness as in the domain, on `threads` threads that share one copy of the network. The sums of blocks of sources are
 * added in the order of the blocks, so that the answer does not depend on which of them is done first. `measure` does one
 * block; between blocks others get their turn.
 */
export async function betweennessOn(
	network: Network,
	threads: number,
	measure: (block: Block) => Promise<Float64Array>
): Promise<Float64Array> {
	const renumbered = breadthFirst(network);
	const shared = sharedNetwork(renumbered.network);
	const all = blocksOf(network.size);
	const parts: Float64Array[] = [];
	let next = 0;
	const work = async () => {
		for (let at = next++; at < all.length; at = next++)
			parts[at] = await measure({ network: shared, ...all[at]! });
	};
	await Promise.all(Array.from({ length: threads }, work));
	const sums = new Float64Array(network.size);
	for (const part of parts) for (let one = 0; one < sums.length; one++) sums[one]! += part[one]!;
	return normalized(inOldOrder(renumbered, sums));
}

function blocksOf(size: number): { first: number; last: number }[] {
	const length = Math.ceil(size / blocks);
	return Array.from({ length: Math.ceil(size / length) }, (_, at) => ({
		first: at * length,
		last: Math.min((at + 1) * length, size)
	}));
}
