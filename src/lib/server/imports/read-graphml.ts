import { openerOf } from './read-gexf.ts';
import type { Graph, GraphEdge, GraphNode, GraphReader } from './read-graph.ts';

const labels = ['label', 'name'];

/** Reads the elements of a GraphML file into a graph. Keys have an id and a name; a node's label is its `label` or `name`. */
export function graphmlReader(graph: Graph): GraphReader {
	const names = new Map<string, string>();
	const usual = new Map<string, string>();
	let isDirected = false;
	let key = '';
	let data = '';
	let node: GraphNode | undefined;
	let edge: GraphEdge | undefined;

	const openers: Record<string, (said: Record<string, string>) => void> = {
		graph(said) {
			isDirected = said.edgedefault === 'directed';
		},
		key(said) {
			const name = said['attr.name'] ?? said.id ?? '';
			names.set(said.id ?? '', name);
			key = said.for === 'edge' ? name : '';
		},
		node({ id = '' }) {
			node = { id, label: id };
			edge = undefined;
			graph.nodes.set(id, node);
		},
		edge({ source = '', target = '', directed }) {
			const isThis = directed === undefined ? isDirected : directed === 'true';
			edge = { source, target, directed: isThis, values: new Map(usual) };
			graph.edges.push(edge);
		},
		data(said) {
			// Some programs leave the keys out.
			data = names.get(said.key ?? '') ?? said.key ?? '';
		}
	};
	function closeData(text: string) {
		if (edge) edge.values.set(data, text);
		else if (node && labels.includes(data.toLowerCase()) && text) node.label = text;
		data = '';
	}
	return {
		open: (name, said) => openerOf(openers, name)?.(said),
		close(name, text) {
			if (name === 'default' && key) usual.set(key, text);
			if (name === 'key') key = '';
			if (name === 'data' && data) closeData(text);
			if (name === 'NodeLabel' && node && text) node.label = text;
			if (name === 'edge') edge = undefined;
			if (name === 'node') node = undefined;
		}
	};
}
