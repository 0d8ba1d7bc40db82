import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import pageRank from 'graphology-metrics/centrality/pagerank.js';
import type { Places } from '#lib/domain/network/layout.ts';
import type { Network } from '#lib/domain/network/network.ts';
import { randomFrom } from '#lib/domain/network/random.ts';
import { tiesIn } from './network-shapes.ts';

/** The same network as graphology's graph. */
export function graphOf(network: Network): Graph {
	const graph = new Graph({ type: 'undirected', multi: false });
	for (let one = 0; one < network.size; one++) graph.addNode(String(one));
	for (const [one, other] of tiesIn(network)) graph.addUndirectedEdge(String(one), String(other));
	return graph;
}

/** graphology's measures by our names. Each answers values by number, or one number. */
export function graphologyMeasures(graph: Graph): Record<string, () => number[] | number> {
	const listed = (found: Record<string, number>) => graph.mapNodes((one) => found[one]!);
	return {
		betweenness: () => listed(betweenness(graph, { getEdgeWeight: null })),
		closeness: () => listed(closeness(graph, { wassermanFaust: true })),
		pageRank: () => listed(pageRank(graph, { getEdgeWeight: null })),
		communities: () => louvain.detailed(graph, { getEdgeWeight: null }).modularity
	};
}

/** Places by ForceAtlas2 from a random start, with its own settings for the size. */
export function forceAtlas2Places(graph: Graph, iterations: number): Places {
	const random = randomFrom(5);
	graph.forEachNode((one) => graph.mergeNodeAttributes(one, { x: random(), y: random() }));
	const settings = forceAtlas2.inferSettings(graph);
	const found = forceAtlas2(graph, { iterations, settings });
	const of = (axis: 'x' | 'y') => Float64Array.from(graph.nodes(), (one) => found[one]![axis]!);
	return { x: of('x'), y: of('y') };
}
