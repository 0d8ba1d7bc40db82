import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { communities, type Communities } from './communities.ts';
import { constraint } from './constraint.ts';
import { cores } from './cores.ts';
import { effectiveSize } from './effective-size.ts';
import { fragmentation } from './fragmentation.ts';
import { degrees, type Network } from './network.ts';

/** What is measured of each organization, by its number; NaN where a measure is not defined. */
export interface Measures {
	degree: Int32Array;
	betweenness: Float64Array;
	closeness: Float64Array;
	constraint: Float64Array;
	effectiveSize: Float64Array;
	core: Int32Array;
	fragmentation: Float64Array;
	communities: Communities;
}

/** Measures every organization of a network. What was measured elsewhere, on other processors, is taken over. */
export function measuresOf(network: Network, given: Partial<Measures> = {}): Measures {
	return {
		degree: degrees(network),
		betweenness: given.betweenness ?? betweenness(network),
		closeness: given.closeness ?? closeness(network),
		constraint: constraint(network),
		effectiveSize: effectiveSize(network),
		core: cores(network),
		fragmentation: fragmentation(network),
		communities: given.communities ?? communities(network)
	};
}
