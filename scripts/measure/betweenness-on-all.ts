import type { Network } from '#lib/domain/network/network.ts';
import { openMeasurers } from '#lib/server/measuring/measurers.ts';

/** The file of what threads do. */
export const measurer = new URL('../../src/lib/server/measuring/measurer.ts', import.meta.url);

/** Betweenness as in the domain, on all processors (four at most) unless said otherwise. */
export async function betweennessOnAll(
	network: Network,
	processors?: number
): Promise<Float64Array> {
	const measurers = openMeasurers(measurer, processors);
	try {
		return await measurers.between(network, new AbortController().signal);
	} finally {
		await measurers.close();
	}
}
