import { foldHeader } from '../import/fold.ts';
import { csvText } from '../import/template.ts';
import { tiesOf, type TieRule } from '../network/ties.ts';
import { pairsOfReports, pairsOfTies } from './pairs.ts';
import type { StrengthSeen, WaveFacts } from './strength.ts';

type Value = string | number | null;

/** A network as other programs read it. The strength of a tie is its `level`, never a `weight`, which they take for a length. */
export interface ExportedNetwork {
	title: string;
	description: string;
	nodes: { id: string; label: string; values: Record<string, Value> }[];
	edges: { source: string; target: string; level: number }[];
}

/** The ties of a wave by a rule, with each organization's measures; of nobody is said who reported what. */
export function exportedNetwork(
	facts: WaveFacts,
	strength: StrengthSeen,
	rule: TieRule,
	about: Pick<ExportedNetwork, 'title' | 'description'>
): ExportedNetwork {
	const { organizations, reports, ties } = facts;
	const pairs = reports ? pairsOfReports(organizations, reports) : pairsOfTies(organizations, ties);
	const { a, b, strength: levels } = tiesOf(pairs, rule);
	const sectors = new Map(organizations.map(({ id, sector }) => [id, sector]));
	return {
		...about,
		nodes: strength.organizations.map(({ id, name, ...measures }) => ({
			id,
			label: name,
			values: { sector: sectors.get(id) ?? null, ...measures }
		})),
		edges: Array.from(levels, (level, at) => ({
			source: organizations[a[at]!]!.id,
			target: organizations[b[at]!]!.id,
			level
		}))
	};
}

const columnsOfTies = ['from', 'to', 'level', 'from_id', 'to_id'];

/** Whether a file with these headings is one of ties as written here: means of reports, which are no reports. */
export function isDerived(header: string[]): boolean {
	return header.map(foldHeader).filter(Boolean).join() === columnsOfTies.join();
}

/** The network as CSV: `from`, `to` and `level`, then the ids of the two. */
export function networkCsv({ nodes, edges }: ExportedNetwork): string {
	const names = new Map(nodes.map(({ id, label }) => [id, label]));
	const rows = edges.map(({ source, target, level }) => [
		names.get(source) ?? source,
		names.get(target) ?? target,
		String(level),
		source,
		target
	]);
	return csvText([columnsOfTies, ...rows]);
}

/** The network as three tables, each with its headings: organizations with their measures, ties, and where it comes from. */
export function networkTables({ nodes, edges, title, description }: ExportedNetwork) {
	const columns = columnsOf(nodes).map(({ name }) => name);
	const names = new Map(nodes.map(({ id, label }) => [id, label]));
	const organizations: Value[][] = [
		['id', 'name', ...columns],
		...nodes.map(({ id, label, values }) => [
			id,
			label,
			...columns.map((name) => values[name] ?? null)
		])
	];
	const ties: Value[][] = [
		columnsOfTies,
		...edges.map(({ source, target, level }) => [
			names.get(source) ?? source,
			names.get(target) ?? target,
			level,
			source,
			target
		])
	];
	return { organizations, ties, about: [[title], [description]] as Value[][] };
}

/** The network as GEXF 1.2, which every program that knows the format reads. */
export function networkGexf({ title, description, nodes, edges }: ExportedNetwork): string {
	const columns = columnsOf(nodes);
	const attributes = columns.map(
		({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`
	);
	const values = (said: Record<string, Value>) =>
		columns
			.filter(({ name }) => said[name] !== null)
			.map(({ name }) => `<attvalue for="${name}" value="${xml(said[name]!)}"/>`);
	return document([
		'<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
		`<meta><creator>Longtable</creator><description>${xml(`${title}. ${description}`)}</description></meta>`,
		'<graph defaultedgetype="undirected">',
		`<attributes class="node">${attributes.join('')}</attributes>`,
		'<attributes class="edge"><attribute id="level" title="level" type="double"/></attributes>',
		'<nodes>',
		...nodes.map(
			({ id, label, values: said }) =>
				`<node id="${xml(id)}" label="${xml(label)}"><attvalues>${values(said).join('')}</attvalues></node>`
		),
		'</nodes>',
		'<edges>',
		...edges.map(
			({ source, target, level }, at) =>
				`<edge id="${at}" source="${xml(source)}" target="${xml(target)}"><attvalues><attvalue for="level" value="${level}"/></attvalues></edge>`
		),
		'</edges>',
		'</graph>',
		'</gexf>'
	]);
}

/** The network as GraphML, marked as derived from reports. */
export function networkGraphml(network: ExportedNetwork): string {
	return graphml(network, true);
}

function graphml({ title, description, nodes, edges }: ExportedNetwork, derived: boolean): string {
	const columns = columnsOf(nodes);
	const data = (said: Record<string, Value>) =>
		columns
			.filter(({ name }) => said[name] !== null)
			.map(({ name }) => `<data key="${name}">${xml(said[name]!)}</data>`);
	return document([
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
		'<key id="label" for="node" attr.name="label" attr.type="string"/>',
		...columns.map(
			({ name, type }) => `<key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>`
		),
		'<key id="level" for="edge" attr.name="level" attr.type="double"/>',
		...(derived ? ['<key id="derived" for="graph" attr.name="derived" attr.type="boolean"/>'] : []),
		'<graph edgedefault="undirected">',
		`<desc>${xml(`${title}. ${description}`)}</desc>`,
		...(derived ? ['<data key="derived">true</data>'] : []),
		...nodes.map(
			({ id, label, values }) =>
				`<node id="${xml(id)}"><data key="label">${xml(label)}</data>${data(values).join('')}</node>`
		),
		...edges.map(
			({ source, target, level }) =>
				`<edge source="${xml(source)}" target="${xml(target)}"><data key="level">${level}</data></edge>`
		),
		'</graph>',
		'</graphml>'
	]);
}

/** A GraphML file to start from: two organizations and a tie. */
export function exampleGraph(): string {
	const [a, b] = ['Alder County Schools', 'Alder Family Voices'].map((label, index) => {
		return { id: `n${index}`, label, values: {} };
	});
	const description = 'level goes from 0 to 5';
	const edges = [{ source: 'n0', target: 'n1', level: 3 }];
	return graphml({ title: 'Example', description, nodes: [a!, b!], edges }, false);
}

function columnsOf(nodes: ExportedNetwork['nodes']) {
	const names = [...new Set(nodes.flatMap(({ values }) => Object.keys(values)))];
	return names.map((name) => ({ name, type: name === 'sector' ? 'string' : 'double' }));
}

function document(lines: string[]): string {
	return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');
}

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	// In an attribute they would be read as spaces.
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;'
};

/** A text or number as it may stand in XML: escaped, without control characters, which no reader takes. */
export function xml(value: string | number): string {
	return String(value)
		.replace(/[^\P{Cc}\t\n\r]/gu, '')
		.replace(/[&<>"\t\n\r]/g, (letter) => escapes[letter]!);
}
