import { m } from './paraglide/messages.js';

/** What a measure is called, in a word for a table and a sentence that explains it. */
export interface MeasureWords {
	name: () => string;
	says: () => string;
}

/** The measures of one organization. */
export const organizationMeasures = {
	degree: { name: m.strength_degree, says: m.strength_degree_says },
	inDegree: { name: m.strength_in_degree, says: m.strength_in_degree_says },
	betweenness: { name: m.strength_betweenness, says: m.strength_betweenness_says },
	closeness: { name: m.strength_closeness, says: m.strength_closeness_says },
	constraint: { name: m.strength_constraint, says: m.strength_constraint_says },
	effectiveSize: { name: m.strength_effective_size, says: m.strength_effective_size_says },
	core: { name: m.strength_core, says: m.strength_core_says },
	community: { name: m.strength_community, says: m.strength_community_says },
	fragmentation: { name: m.strength_fragmentation, says: m.strength_fragmentation_says }
} satisfies Record<string, MeasureWords>;

/** The measures of the whole network. */
export const networkMeasures = {
	density: { name: m.strength_density, says: m.strength_density_says },
	degreeCentralization: {
		name: m.strength_degree_centralization,
		says: m.strength_degree_centralization_says
	},
	betweennessCentralization: {
		name: m.strength_betweenness_centralization,
		says: m.strength_betweenness_centralization_says
	},
	edgewise: { name: m.strength_edgewise, says: m.strength_edgewise_says },
	dyadicNonNull: { name: m.strength_dyadic_non_null, says: m.strength_dyadic_non_null_says },
	dyadic: { name: m.strength_dyadic, says: m.strength_dyadic_says },
	components: { name: m.strength_components, says: m.strength_components_says },
	modularity: { name: m.strength_modularity, says: m.strength_modularity_says },
	eiIndex: { name: m.strength_ei_index, says: m.strength_ei_index_says }
} satisfies Record<string, MeasureWords>;
