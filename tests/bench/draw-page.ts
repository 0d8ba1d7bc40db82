import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { layout } from '#lib/domain/network/layout.ts';
import type { Scene } from '#lib/domain/tie/scene.ts';
import { appearanceOf } from '#lib/graph/appearance.ts';
import { coloursAt } from '#lib/graph/colours.ts';
import { openStage } from '#lib/graph/stage.ts';
import { shapes, tiesIn } from './network-shapes.ts';

const measures = {
	degree: 0,
	inDegree: null,
	betweenness: 0,
	closeness: 0,
	constraint: null,
	effectiveSize: null,
	core: 0,
	community: 0,
	fragmentation: null
};
const path = 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14z';

function sceneOf(size: number, ties: number): Scene {
	const network = shapes.groups(size, ties);
	const { x, y } = layout(network);
	const organizations = Array.from({ length: size }, (_, one) => ({
		id: String(one),
		name: `Organization ${one}`,
		sector: null,
		x: x[one]!,
		y: y[one]!,
		east: 0,
		south: 0,
		county: null,
		catchment: null,
		measures: { ...measures, degree: network.offsets[one + 1]! - network.offsets[one]! }
	}));
	const plain = { dashed: false, disputed: false, beside: [] };
	return { organizations, ties: tiesIn(network).map(([a, b]) => ({ a, b, level: 3, ...plain })) };
}

function ours({ organizations, ties }: Scene, element: HTMLElement) {
	const wanted = {
		signs: organizations.map(() => 0),
		sizes: organizations.map((one) => one.measures.degree),
		hidden: new Set<number>(),
		bright: null,
		way: [],
		onGround: false,
		overlays: new Set<never>()
	};
	const drawn = appearanceOf({ organizations, ties }, wanted);
	const names = organizations.map(({ name }) => name);
	const signs = [{ path, colour: '#332288' }];
	const shown = { drawn, names, signs, marked: { chosen: null, pointed: null } };
	openStage(element, shown, {
		colours: coloursAt(element),
		font: '13px sans-serif',
		calm: true,
		view: null,
		onchoose: () => {},
		onview: () => {}
	});
}

function plainSigma({ organizations, ties }: Scene, element: HTMLElement): Sigma {
	const graph = new UndirectedGraph();
	for (const [one, { x, y, name, measures }] of organizations.entries()) {
		const size = 2 + Math.sqrt(measures.degree ?? 0);
		graph.addNode(one, { x, y, size, label: name, color: '#332288' });
	}
	for (const { a, b, level } of ties) graph.addEdge(a, b, { size: level / 2, color: '#99a' });
	return new Sigma(graph, element);
}

/** Milliseconds from the data to the second frame after it was handed over, drawn by one of the two. */
async function draw(who: 'ours' | 'sigma', size: number, ties: number): Promise<number> {
	const scene = sceneOf(size, ties);
	const element = document.getElementById('stage')!;
	await frames(3);
	const start = performance.now();
	(who === 'ours' ? ours : plainSigma)(scene, element);
	await frames(2);
	return performance.now() - start;
}

async function frames(count: number) {
	for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

let scene: Scene | null = null;
let plain: Sigma | null = null;

/** What plain sigma does to open a network, to fade all but an organization and its neighbours, to look nearer, and to size anew. */
const peer = {
	prepare: (size: number, ties: number) => void (scene = sceneOf(size, ties)),
	open: () => void (plain = plainSigma(scene!, document.getElementById('stage')!)),
	choose() {
		const graph = plain!.getGraph();
		const near = new Set(graph.neighbors('0'));
		graph.updateEachNodeAttributes((one, said) => ({
			...said,
			color: near.has(one) ? '#332288' : '#ddd'
		}));
		graph.updateEachEdgeAttributes((_, said, one) => ({
			...said,
			color: one === '0' ? '#99a' : '#eee'
		}));
	},
	zoom: () => plain!.getCamera().animatedZoom({ duration: 150 }),
	size: () =>
		plain!
			.getGraph()
			.updateEachNodeAttributes((one, said) => ({ ...said, size: 2 + (Number(one) % 7) }))
};

Object.assign(window, { draw, peer });
