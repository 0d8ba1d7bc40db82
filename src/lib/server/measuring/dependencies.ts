import { addDependencies } from '#lib/domain/network/betweenness.ts';
import type { Network } from '#lib/domain/network/network.ts';
import { yieldIfAsked } from './yielding.ts';

/** Some of the sources of a network: from `first` to before `last`. */
export interface Block {
	network: Network;
	first: number;
	last: number;
}

yieldIfAsked();

/** How much each organization is depended on by a block of sources. A file of its own, so that a thread begins sooner. */
export function dependencies({ network, first, last }: Block): Float64Array {
	const sums = new Float64Array(network.size);
	addDependencies(network, first, last, sums);
	return sums;
}
