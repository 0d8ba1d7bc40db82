import { randomUUID } from 'node:crypto';
import { foldHeader } from '#lib/domain/import/fold.ts';
import { readSheetAs, type FromRow, type Kind } from '#lib/domain/import/kind.ts';
import type { Known } from '#lib/domain/import/known.ts';
import type { Sheet } from '#lib/domain/import/sheet.ts';
import { asDerived, tiesKind, type TieEntry } from '#lib/domain/import/ties.ts';
import type { Sql } from '../connect.ts';
import type { Context } from './context.ts';
import { FileRefused } from './file-refused.ts';
import { findOrganizations } from './find-organizations.ts';
import type { OpenFile } from './open-file.ts';
import { readGraph, type Graph } from './read-graph.ts';
import { addRows } from './records.ts';
import { saveSides } from './ties.ts';
import { findWaves } from './waves.ts';

/** A graph: nodes are organizations, edges reports of ties in one wave; the level is the edge's attribute `level`. */
export const graphKind: Kind<TieEntry> = { ...tiesKind, name: 'graph' };

/** Opens a GEXF or GraphML file. Throws `FileRefused`. */
export async function openGraph(bytes: Uint8Array): Promise<OpenFile> {
	const graph = await readGraph(bytes);
	const sheet = sheetOf(graph);
	mustHaveLevel(sheet.header.cells);
	return {
		sample: [sheet.header, ...sheet.rows.slice(0, 5)].map(({ cells }) => cells),
		understand: async (known) => {
			const reading = readEdges(sheet, known);
			return graph.isDerived ? asDerived(reading) : reading;
		},
		save: (sql, entries, context) => saveGraph(sql, graph, entries as TieEntry[], context)
	};
}

// Most programs write a weight, which may be anything: only the person knows what it means.
function mustHaveLevel(names: string[]) {
	const level = graphKind.columns.find(({ name }) => name === 'level');
	const known = [level!.name, ...(level!.also ?? [])];
	if (names.some((name) => known.includes(foldHeader(name)))) return;
	const others = names.slice(2, 30);
	throw new FileRefused('graph_no_level', { found: others.length > 0 ? others : ['–'] });
}

// An edge is a row, numbered from 1 as it comes.
function sheetOf({ nodes, edges }: Graph): Sheet {
	const names = [...new Set(edges.flatMap(({ values }) => [...values.keys()]))];
	const others = names.filter((name) => !['from', 'to'].includes(name.toLowerCase()));
	const rows = edges.map(({ source, target, values }, index) => ({
		number: index + 1,
		cells: [
			nodes.get(source)!.label,
			nodes.get(target)!.label,
			...others.map((name) => values.get(name) ?? '')
		]
	}));
	return { header: { number: 0, cells: ['from', 'to', ...others] }, rows };
}

function readEdges(sheet: Sheet, known: Known) {
	const work = readSheetAs<FromRow>(sheet, graphKind as unknown as Kind<FromRow>, known);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

async function saveGraph(sql: Sql, graph: Graph, entries: TieEntry[], context: Context) {
	const creating = { ...context, createOrganizations: true };
	const ids = await organizationsOf(sql, graph, creating);
	const both = entries.flatMap((entry) => {
		const edge = graph.edges[entry.row - 1]!;
		const there = { entry, from: ids.get(edge.source)!, to: ids.get(edge.target)! };
		return edge.directed ? [there] : [there, { ...there, from: there.to, to: there.from }];
	});
	await saveSides(sql, both, creating);
	await addInvitations(sql, [...ids.values()], entries, creating);
}

// By its id where the file was written here, else by its name. Nodes that are not known are added.
async function organizationsOf(sql: Sql, { nodes }: Graph, context: Context) {
	const all = [...nodes.values()];
	const ours = await sql<{ id: string }[]>`
		select o.id::text from organization o
		where o.id = any (array(select try_uuid(n) from unnest(${all.map(({ id }) => id)}::text[]) n))
	`;
	const known = new Set(ours.map(({ id }) => id));
	const named = all.map(({ id, label }, row) => ({
		row,
		column: 'from',
		text: known.has(id.toLowerCase()) ? id : label
	}));
	const found = await findOrganizations(sql, named, context);
	return new Map(all.map(({ id }, row) => [id, found.get(row) ?? '']));
}

// Whoever is in the graph was part of the wave, also without a tie.
async function addInvitations(
	sql: Sql,
	organizations: string[],
	[first]: TieEntry[],
	context: Context
) {
	if (!first) return;
	const waves = await findWaves(sql, [first], context);
	const wave = waves.get(first.row)!;
	const there = await sql<{ organizationId: string }[]>`
		select organization_id from wave_invitation where wave_id = ${wave}
	`;
	const known = new Set(there.map(({ organizationId }) => organizationId));
	const fresh = [...new Set(organizations)].filter((id) => id !== '' && !known.has(id));
	const rows = fresh.map((id) => ({
		id: randomUUID(),
		body_id: context.bodyId,
		wave_id: wave,
		organization_id: id,
		source: context.fileName
	}));
	await addRows(sql, 'wave_invitation', rows);
}
