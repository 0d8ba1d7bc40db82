import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import type { Drawn, Sign } from './appearance.ts';
import type { Colours } from './colours.ts';
import { NamePlacer } from './name-placer.ts';
import { signProgram, type SignedPlace } from './sign-program.ts';
import { signSheet } from './sign-sheet.ts';
import { tieLayer } from './tie-layer.ts';

/** What a camera looks at: the middle, from 0 to 1, and how much of the whole it sees. */
export interface View {
	x: number;
	y: number;
	ratio: number;
}

/** Who is marked with a ring: the chosen one, and the neighbour that is pointed at. */
export interface Marked {
	chosen: number | null;
	pointed: number | null;
}

/** A network drawn by WebGL, for as long as it lives. */
export interface Stage {
	show: (drawn: Drawn, marked: Marked) => void;
	nearer: () => void;
	farther: () => void;
	whole: () => void;
	/** Moves the picture by shares of its size. */
	pan: (right: number, down: number) => void;
	/** Brings an organization into the middle. */
	centre: (one: number) => void;
	/** What is on screen now, as one canvas. */
	copy: () => HTMLCanvasElement;
	close: () => void;
}

/** What a stage is opened with. */
export interface StageSettings {
	names: string[];
	signs: Sign[];
	colours: Colours;
	font: string;
	calm: boolean;
	view: View | null;
	onchoose: (one: number | null) => void;
	onview: (view: View) => void;
}

const bright = { cover: 1, zIndex: 1 };
const faded = { cover: 0.25, zIndex: 0 };

/** Opens a picture of a network in an element; throws where the browser has no WebGL 2. */
export function openStage(
	element: HTMLElement,
	drawn: Drawn,
	marked: Marked,
	settings: StageSettings
): Stage {
	const { names, signs, colours, calm } = settings;
	let current = { drawn, marked };
	// Sigma draws a first frame while it is made.
	let opened: Sigma | null = null;
	const signsNow = () => (opened ? signsOf(opened, current.drawn) : []);
	const placer = new NamePlacer(colours, settings.font, signsNow);
	const graph = new UndirectedGraph<Partial<SignedPlace>>();
	for (let one = 0; one < drawn.size; one++) graph.addNode(one, lookOf(drawn, one, names, marked));
	const sheet = signSheet(signs, colours.ink);
	const sigma = new Sigma(graph, element, {
		...sigmaSettings(drawn.size, calm, placer),
		nodeProgramClasses: { sign: signProgram(sheet, signs.length) },
		defaultNodeType: 'sign'
	});
	opened = sigma;
	const canvas = sigma.createCanvas('ties', { beforeLayer: 'edges' });
	const gl = sigma.createWebGLContext('ties', { canvas }) as WebGL2RenderingContext;
	const ties = tieLayer(gl);
	ties.fill(drawn, colours);
	sigma.setCustomBBox(boxOf(drawn));
	sigma.on('beforeRender', () => placer.clear());
	sigma.on('afterRender', () => {
		ties.draw(sigma.getRenderParams());
		ring(sigma, current.marked, current.drawn, colours);
	});
	sigma.on('clickNode', ({ node }) => settings.onchoose(Number(node)));
	sigma.on('clickStage', () => settings.onchoose(null));
	sigma.resize(true);
	if (settings.view) sigma.getCamera().setState(settings.view);
	sigma.refresh();
	sigma.getCamera().on('updated', ({ x, y, ratio }) => settings.onview({ x, y, ratio }));
	return {
		...cameraOf(sigma, calm ? 1 : 150),
		show(next, marks) {
			const moved = next.x !== current.drawn.x;
			current = { drawn: next, marked: marks };
			ties.fill(next, colours);
			if (moved) sigma.setCustomBBox(boxOf(next));
			graph.updateEachNodeAttributes((key) => lookOf(next, Number(key), names, marks));
			sigma.refresh();
		},
		copy() {
			sigma.refresh();
			return together(sigma, colours.surface);
		},
		close: () => sigma.kill()
	};
}

function sigmaSettings(size: number, calm: boolean, placer: NamePlacer) {
	const few = size <= 60;
	return {
		allowInvalidContainer: true,
		renderEdgeLabels: false,
		zIndex: true,
		stagePadding: few ? 70 : 30,
		// Names by a grid: the largest of each cell, and only where nothing else is written.
		labelDensity: few ? 8 : 1,
		labelGridCellSize: few ? 60 : 110,
		labelRenderedSizeThreshold: few ? 0 : 3,
		minCameraRatio: 0.02,
		maxCameraRatio: 3,
		enableCameraRotation: false,
		zoomDuration: calm ? 1 : 150,
		doubleClickZoomingDuration: calm ? 1 : 150,
		inertiaDuration: calm ? 1 : 150,
		defaultDrawNodeLabel: (pen: CanvasRenderingContext2D, data: Named) => placer.write(pen, data),
		defaultDrawNodeHover: (pen: CanvasRenderingContext2D, data: Named) => placer.write(pen, data)
	};
}

type Named = Pick<NodeDisplayData, 'x' | 'y' | 'size'> & { label?: string | null };

function lookOf(
	{ x, y, radius, sign, state }: Drawn,
	one: number,
	names: string[],
	{ chosen, pointed }: Marked
) {
	const isMarked = one === chosen || one === pointed;
	return {
		x: x[one]!,
		y: y[one]!,
		size: radius[one]!,
		sign: sign[one]!,
		hidden: state[one] === 0,
		label: state[one] === 2 || isMarked ? names[one]! : null,
		forceLabel: isMarked,
		...(state[one] === 2 || isMarked ? bright : faded)
	};
}

// One unit wide whatever is drawn, so that what is drawn stands where the ties end.
function boxOf({ x, y, size }: Drawn): { x: [number, number]; y: [number, number] } {
	if (size === 0) return { x: [0, 1], y: [0, 1] };
	const box: { x: [number, number]; y: [number, number] } = { x: [1, 0], y: [1, 0] };
	for (let one = 0; one < size; one++) {
		box.x = [Math.min(box.x[0], x[one]!), Math.max(box.x[1], x[one]!)];
		box.y = [Math.min(box.y[0], y[one]!), Math.max(box.y[1], y[one]!)];
	}
	return box;
}

function cameraOf(sigma: Sigma, duration: number) {
	const camera = sigma.getCamera();
	return {
		nearer: () => void camera.animatedZoom({ duration }),
		farther: () => void camera.animatedUnzoom({ duration }),
		whole: () => void camera.animatedReset({ duration }),
		pan(right: number, down: number) {
			const { x, y, ratio } = camera.getState();
			void camera.animate({ x: x + right * ratio, y: y - down * ratio }, { duration });
		},
		centre(one: number) {
			const place = sigma.getNodeDisplayData(String(one));
			if (place) void camera.animate({ x: place.x, y: place.y }, { duration });
		}
	};
}

// Thousands of signs leave no room for names anyway.
function signsOf(sigma: Sigma, { x, y, radius, state, size }: Drawn) {
	if (size > 300) return [];
	return [...radius.keys()]
		.filter((one) => state[one] === 2)
		.map((one) => ({
			...sigma.graphToViewport({ x: x[one]!, y: y[one]! }),
			size: sigma.scaleSize(radius[one]!)
		}));
}

function ring(sigma: Sigma, { chosen, pointed }: Marked, drawn: Drawn, { accent, ink }: Colours) {
	const pen = sigma.getCanvases().labels?.getContext('2d');
	if (!pen) return;
	const marks = [
		{ one: chosen, colour: accent, dash: [] },
		{ one: pointed, colour: ink, dash: [5, 4] }
	];
	for (const { one, colour, dash } of marks) {
		if (one === null || drawn.state[one] === 0) continue;
		const { x, y } = sigma.graphToViewport({ x: drawn.x[one]!, y: drawn.y[one]! });
		pen.setLineDash(dash);
		pen.strokeStyle = colour;
		pen.lineWidth = 3;
		pen.beginPath();
		pen.arc(x, y, sigma.scaleSize(drawn.radius[one]!) + 5, 0, 2 * Math.PI);
		pen.stroke();
		pen.setLineDash([]);
	}
}

function together(sigma: Sigma, surface: string): HTMLCanvasElement {
	const { ties, nodes, labels } = sigma.getCanvases();
	const canvas = document.createElement('canvas');
	canvas.width = nodes!.width;
	canvas.height = nodes!.height;
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = surface;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	for (const layer of [ties!, nodes!, labels!]) pen.drawImage(layer, 0, 0);
	return canvas;
}
