import { openerOf } from './read-gexf.ts';
import type { Graph, GraphEdge, GraphNode, GraphReader } from './read-graph.ts';

const labels = ['label', 'name'];
const ofEdges = [undefined, 'edge', 'all'];

/**
 * Reads the elements of a GraphML file into a graph. Keys have an id and a name; a node's label is its `label` or `name`.
 * A node may hold a graph of its own, whose nodes and edges count like all others.
 */
export function graphmlReader(graph: Graph): GraphReader {
	const names = new Map<string, string>();
	const usual = new Map<string, string>();
	// Those that are open, the innermost last.
	const directions: boolean[] = [];
	const nodes: GraphNode[] = [];
	let key = '';
	let data = '';
	let edge: GraphEdge | undefined;

	const openers: Record<string, (said: Record<string, string>) => void> = {
		graph(said) {
			directions.push(said.edgedefault === 'directed');
		},
		key(said) {
			const name = said['attr.name'] ?? said.id ?? '';
			names.set(said.id ?? '', name);
			key = ofEdges.includes(said.for) ? name : '';
		},
		node({ id = '' }) {
			nodes.push({ id, label: id });
			edge = undefined;
			graph.nodes.set(id, nodes.at(-1)!);
		},
		edge({ source = '', target = '', directed }) {
			const isThis = directed === undefined ? directions.at(-1) === true : directed === 'true';
			edge = { source, target, directed: isThis, values: new Map(usual) };
			graph.edges.push(edge);
		},
		data(said) {
			// Some programs leave the keys out.
			data = names.get(said.key ?? '') ?? said.key ?? '';
		}
	};
	function closeData(text: string) {
		const node = nodes.at(-1);
		if (edge) edge.values.set(data, text);
		else if (!node && data === 'derived') graph.isDerived = text === 'true';
		else if (node && labels.includes(data.toLowerCase()) && text) node.label = text;
		data = '';
	}
	return {
		open: (name, said) => openerOf(openers, name)?.(said),
		close(name, text) {
			if (name === 'default' && key) usual.set(key, text);
			if (name === 'key') key = '';
			if (name === 'data' && data) closeData(text);
			if (name === 'NodeLabel' && nodes.length > 0 && text) nodes.at(-1)!.label = text;
			if (name === 'edge') edge = undefined;
			if (name === 'node') nodes.pop();
			if (name === 'graph') directions.pop();
		}
	};
}
