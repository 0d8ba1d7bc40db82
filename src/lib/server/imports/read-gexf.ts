import type { Graph, GraphEdge, GraphReader } from './read-graph.ts';

/** Reads the elements of a GEXF file (1.1 to 1.3) into a graph. Attributes have an id and a title; the title names them. */
export function gexfReader(graph: Graph): GraphReader {
	const titles = new Map<string, string>();
	const usual = new Map<string, string>();
	let isDirected = false;
	let ofEdges = false;
	let attribute = '';
	let edge: GraphEdge | undefined;

	const openers: Record<string, (said: Record<string, string>) => void> = {
		graph(said) {
			isDirected = said.defaultedgetype === 'directed';
		},
		attributes(said) {
			ofEdges = said.class === 'edge';
		},
		attribute(said) {
			attribute = ofEdges ? (said.title ?? said.id ?? '') : '';
			if (ofEdges) titles.set(said.id ?? '', attribute);
		},
		node({ id = '', label = '' }) {
			graph.nodes.set(id, { id, label: label.trim() || id });
		},
		edge({ source = '', target = '', type, ...said }) {
			const directed = type === undefined ? isDirected : type === 'directed';
			const plain = said.level === undefined ? [] : [['level', said.level] as const];
			edge = { source, target, directed, values: new Map([...usual, ...plain]) };
			graph.edges.push(edge);
		},
		attvalue(said) {
			const title = titles.get(said.for ?? said.id ?? '');
			if (title !== undefined) edge?.values.set(title, said.value ?? '');
		}
	};
	return {
		open: (name, said) => openerOf(openers, name)?.(said),
		close(name, text) {
			if (name === 'creator') graph.isDerived = text === 'Longtable';
			if (name === 'edge') edge = undefined;
			if (name === 'default' && attribute) usual.set(attribute, text);
		}
	};
}

/** What to do at an element with this name; nothing for names that are not the format's own. */
export function openerOf(
	openers: Record<string, (said: Record<string, string>) => void>,
	name: string
) {
	return Object.hasOwn(openers, name) ? openers[name] : undefined;
}
