import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undo } from '#lib/server/imports/undo.ts';
import { bring, codes, counts, emptyWorld, makeWorld, today, type World } from './import-world.ts';

let world: World;

beforeAll(async () => {
	world = await makeWorld();
});

afterAll(() => world.database.close());

beforeEach(async () => {
	await emptyWorld(world);
	await bring(world, 'organizations', ['name', 'Court']);
});

const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="level" type="string"/></attributes>
<attributes class="edge"><attribute id="0" title="level" type="integer"><default>2</default></attribute></attributes>
<nodes><node id="a" label="Court"/><node id="b" label="Smith &amp; Sons"/><node id="c" label="Alone"/></nodes>
<edges><edge id="0" source="a" target="b" weight="7"><attvalues><attvalue for="0" value="4"/></attvalues></edge>
<edge id="1" source="b" target="a"/></edges></graph></gexf>`;

const graphml = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="level" attr.type="int"/>
<graph edgedefault="undirected"><node id="n0"><data key="d0">Court</data></node><node id="n1"/><node id="n2"/>
<edge source="n0" target="n1"><data key="d1">3</data></edge>
<edge source="n1" target="n2" directed="true"><data key="d1">1.0</data></edge></graph></graphml>`;

const reports = () =>
	world.database.owner<{ text: string }[]>`
	select f.name || '>' || t.name || ' ' || r.level as text from tie_report r
	join organization f on f.id = r.from_organization_id join organization t on t.id = r.to_organization_id
	order by 1
`.then((rows) => rows.map(({ text }) => text));

const asked = () => world.database.owner`select from wave_invitation`;

describe('a graph', () => {
	it('as GEXF: nodes become organizations, edges reports, isolates stay in the wave', async () => {
		const report = await bring(world, 'graph', gexf, { wave: 'Spring' });
		expect(counts(report)).toBe('2 added, 0 changed, 0 unchanged, 0 refused');
		expect(await reports()).toEqual(['Court>Smith & Sons 4', 'Smith & Sons>Court 2']);
		expect(await asked()).toHaveLength(3);
		expect(counts(await bring(world, 'graph', gexf, { wave: 'Spring' }))).toBe(
			'0 added, 0 changed, 2 unchanged, 0 refused'
		);
		expect((await undo(world.door(world.coordinator), report.id!, today)).outcome).toBe('done');
		expect(await asked()).toHaveLength(0);
		expect(await world.database.owner`select from organization`).toHaveLength(1);
	});

	it('as GraphML: an edge without direction is said by both', async () => {
		expect(counts(await bring(world, 'graph', graphml))).toBe(
			'2 added, 0 changed, 0 unchanged, 0 refused'
		);
		expect(await reports()).toEqual(['Court>n1 3', 'n1>Court 3', 'n1>n2 1']);
	});

	it('as GraphML without keys: a key that is not declared is its own name', async () => {
		const bare = graphml.replaceAll(/<key.*\/>/g, '').replaceAll('d1', 'level');
		await bring(world, 'graph', bare.replace('d0', 'label'));
		expect(await reports()).toEqual(['Court>n1 3', 'n1>Court 3', 'n1>n2 1']);
	});

	it('as GraphML with a graph inside a node: its edges and nodes count, and the others keep their own way', async () => {
		const nested = graphml
			.replace('"undirected"', '"directed"')
			.replace(
				'<node id="n1"/>',
				'<node id="n1"><graph edgedefault="undirected"><node id="n3"/></graph><data key="d0">Home</data></node>'
			)
			.replace(
				'for="edge" attr.name="level" attr.type="int"/>',
				'attr.name="level"><default>5</default></key>'
			)
			.replace('</graph></graphml>', '<edge source="n3" target="n0"/></graph></graphml>');
		await bring(world, 'graph', nested);
		expect(await reports()).toEqual(['Court>Home 3', 'Home>n2 1', 'n3>Court 5']);
	});

	it('that names an organization by our id means that one', async () => {
		const [{ id } = { id: '' }] = await world.database.owner<
			{ id: string }[]
		>`select id from organization`;
		const renamed = gexf.replaceAll('"a"', `"${id}"`).replace('label="Court"', 'label="The Court"');
		await bring(world, 'graph', renamed);
		expect(await reports()).toEqual(['Court>Smith & Sons 4', 'Smith & Sons>Court 2']);
	});

	it.each([
		['no level anywhere', graphml.replace('"level"', '"weight"'), ['null null graph_no_level']],
		['a level off the scale', graphml.replace('>3<', '>9<'), ['1 level level_scale']],
		[
			'an edge without a node',
			graphml.replace('<node id="n2"/>', ''),
			['2 null graph_node_unknown']
		],
		['two nodes of one name', gexf.replace('Alone', 'court'), ['null null graph_node_twice']],
		['a tie with itself', gexf.replace('source="b"', 'source="a"'), ['2 to self_tie']],
		['a level between two', graphml.replace('>3<', '>2.5<'), ['1 level level_between']],
		['no edges', '<gexf><graph/></gexf>', ['null null no_rows']],
		['broken XML', graphml.slice(0, 300), ['4 null graph_broken']],
		['another kind of XML', '<html><body/></html>', ['null null file_not_a_graph']],
		['a table', 'from,to,level\na,b,2', ['2 null graph_broken']],
		['nothing', '', ['null null file_empty']],
		[
			'entities that grow',
			'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><gexf>&b;</gexf>',
			['1 null graph_defines']
		],
		[
			'a file to fetch',
			'<!DOCTYPE x SYSTEM "file:///etc/passwd"><gexf/>',
			['1 null graph_defines']
		],
		['an unknown entity', gexf.replace('&amp;', '&secret;'), ['5 null graph_broken']],
		['endless depth', '<gexf>'.repeat(100), ['null null file_not_a_graph']]
	])('with %s is refused and leaves nothing', async (_, text, expected) => {
		const report = await bring(world, 'graph', text);
		expect(codes(report.refused)).toEqual(expected);
		expect(await reports()).toEqual([]);
		expect(await world.database.owner`select from organization`).toHaveLength(1);
	});

	it.each([
		['GEXF', gexf.replace('<graph', '<meta><creator>Longtable</creator></meta><graph')],
		['GraphML', graphml.replace('<node', '<data key="derived">true</data><node')]
	])(
		'that was made here of answers comes in as %s, and says that it holds means',
		async (_, text) => {
			const { added, warnings } = await bring(world, 'graph', text);
			expect(added).toBeGreaterThan(0);
			expect(codes(warnings)[0]).toBe('null null ties_derived');
		}
	);

	it('whose nodes are called like parts of the language does no harm', async () => {
		await bring(
			world,
			'graph',
			graphml.replaceAll('n1', '__proto__').replaceAll('n2', 'constructor')
		);
		expect(await reports()).toHaveLength(3);
		expect(({} as Record<string, unknown>).label).toBeUndefined();
	});
});
