import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { fold } from '#lib/domain/import/fold.ts';
import { limits } from '#lib/domain/import/limits.ts';
import { FileRefused } from './file-refused.ts';
import { gexfReader } from './read-gexf.ts';
import { graphmlReader } from './read-graphml.ts';
import { contentOf } from './read-file.ts';
import { decode } from './read-text.ts';

/** A graph as a file tells it: nodes by id, and edges with what is said of them by name. */
export type Graph = {
	nodes: Map<string, GraphNode>;
	edges: GraphEdge[];
	/** The file says that Longtable made its ties from reports. */
	isDerived: boolean;
};
export type GraphNode = { id: string; label: string };
export type GraphEdge = {
	source: string;
	target: string;
	directed: boolean;
	values: Map<string, string>;
};

/** What a format makes of the elements of a file, in the order they come. Names are without prefix. */
export type GraphReader = {
	open: (name: string, attributes: Record<string, string>) => void;
	close: (name: string, text: string) => void;
};

const readers: Record<string, (graph: Graph) => GraphReader> = {
	gexf: gexfReader,
	graphml: graphmlReader
};
const deepest = 64;
const piece = 262_144;

/** Reads a GEXF or GraphML file. Nothing outside the file is ever fetched. Throws `FileRefused`. */
export async function readGraph(bytes: Uint8Array): Promise<Graph> {
	if (contentOf(bytes) !== 'text') throw new FileRefused('file_not_a_graph');
	const text = decode(bytes).replace(/^\ufeff/, '');
	const graph: Graph = { nodes: new Map(), edges: [], isDerived: false };
	const parser = parserFor(graph);
	for (let start = 0; start < text.length; start += piece) {
		parser.write(text.slice(start, start + piece));
		await setImmediate();
	}
	parser.close();
	if (graph.edges.length === 0) throw new FileRefused('no_rows');
	return checked(graph);
}

function parserFor(graph: Graph) {
	const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
	const open: { name: string; text: string }[] = [];
	let reader: GraphReader | undefined;

	parser.on('error', () => {
		throw new FileRefused('graph_broken', {}, parser.line);
	});
	parser.on('doctype', () => {
		throw new FileRefused('graph_defines', {}, parser.line);
	});
	parser.on('opentag', ({ name, attributes }) => {
		const plain = withoutPrefix(name);
		if (open.length === 0) reader = readers[plain.toLowerCase()]?.(graph);
		if (!reader || open.length >= deepest) throw new FileRefused('file_not_a_graph');
		open.push({ name: plain, text: '' });
		reader.open(plain, attributes);
		checkSize(graph);
	});
	parser.on('text', (text) => addText(open, text));
	parser.on('cdata', (text) => addText(open, text));
	parser.on('closetag', () => {
		const { name, text } = open.pop()!;
		reader?.close(name, text.trim());
	});
	return parser;
}

function addText(open: { text: string }[], text: string) {
	const last = open.at(-1);
	if (!last) return;
	last.text += text;
	if (last.text.length > limits.cell) throw new FileRefused('cell_too_long', { most: limits.cell });
}

function withoutPrefix(name: string) {
	return name.slice(name.indexOf(':') + 1);
}

function checkSize({ nodes, edges }: Graph) {
	if (nodes.size > limits.rows || edges.length > limits.rows)
		throw new FileRefused('too_many_rows', { most: limits.rows });
}

function checked(graph: Graph): Graph {
	for (const [index, { source, target }] of graph.edges.entries()) {
		const lost = [source, target].find((id) => !graph.nodes.has(id));
		if (lost !== undefined) throw new FileRefused('graph_node_unknown', { node: lost }, index + 1);
	}
	const names = new Set<string>();
	for (const { label } of graph.nodes.values()) {
		if (names.has(fold(label))) throw new FileRefused('graph_node_twice', { node: label });
		names.add(fold(label));
	}
	return graph;
}
