import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { span, type Drawn, type Sign } from './appearance.ts';
import type { Colours } from './colours.ts';
import { Names } from './names.ts';
import { signLayer } from './sign-layer.ts';
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

/** What a stage shows. */
export interface Shown {
	drawn: Drawn;
	marked: Marked;
	names: string[];
	/** What `drawn.sign` counts. */
	signs: Sign[];
}

const shownNames = ['drawn', 'marked', 'names', 'signs'] as const;

/** A network drawn by WebGL, for as long as it lives. */
export interface Stage {
	show: (shown: Shown) => void;
	nearer: () => void;
	farther: () => void;
	whole: () => void;
	/** Moves the picture by shares of its size. */
	pan: (right: number, down: number) => void;
	/** What is on screen now, as one canvas. */
	copy: () => HTMLCanvasElement;
	close: () => void;
}

/** What a stage is opened with. */
export interface StageSettings {
	colours: Colours;
	font: string;
	calm: boolean;
	view: View | null;
	onchoose: (one: number | null) => void;
	onview: (view: View) => void;
}

/**
 * Opens a picture of a network in an element; throws where the browser has no WebGL 2. Sigma moves the camera; ties, signs
 * and names are drawn by layers of our own from typed arrays, so that no object is made for each of them.
 */
export function openStage(element: HTMLElement, first: Shown, settings: StageSettings): Stage {
	const { colours, calm, font } = settings;
	let shown = first;
	// Room for names at the edge, of which a narrow screen has none to give.
	const edge = Math.min(first.drawn.size <= 60 ? 70 : 30, element.clientWidth / 12);
	const sigma = cameraIn(element, calm, edge);
	const gl = contextOf(sigma);
	const ties = tieLayer(gl, colours);
	const points = signLayer(gl);
	const names = new Names(sigma, colours, font);
	const draw = () => {
		const params = sigma.getRenderParams();
		gl.clearColor(0, 0, 0, 0);
		gl.clear(gl.COLOR_BUFFER_BIT);
		gl.enable(gl.BLEND);
		gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
		ties.draw(params);
		points.draw(params, seenOf(shown));
		names.draw(shown);
	};
	const fill = ({ drawn, signs }: Shown, before: Shown | null) => {
		ties.fill(drawn.lines);
		points.fill(drawn);
		if (signs !== before?.signs) points.dress(signSheet(signs, colours.ink), signs.length);
		if (drawn.x !== before?.drawn.x) sigma.setCustomBBox(boxOf(drawn));
	};
	fill(first, null);
	sigma.on('afterRender', draw);
	sigma.on('clickStage', ({ event }) => settings.onchoose(names.nearest(shown.drawn, event)));
	sigma.on('moveBody', ({ event }) => names.point(shown, event));
	if (settings.view) sigma.getCamera().setState(settings.view);
	sigma.refresh();
	sigma.getCamera().on('updated', ({ x, y, ratio }) => settings.onview({ x, y, ratio }));
	return {
		...cameraOf(sigma, calm ? 1 : 150),
		show(next) {
			const before = shown;
			if (shownNames.every((name) => next[name] === before[name])) return;
			shown = next;
			if (next.drawn !== before.drawn || next.signs !== before.signs) fill(next, before);
			// With the next frame: what came is one task, what is drawn of it another.
			sigma.scheduleRefresh();
		},
		copy() {
			sigma.refresh();
			return together(sigma, colours.surface);
		},
		close: () => sigma.kill()
	};
}

function cameraIn(element: HTMLElement, calm: boolean, stagePadding: number): Sigma {
	const duration = calm ? 1 : 150;
	const graph = new UndirectedGraph();
	// Without anybody sigma moves no camera.
	graph.addNode('nobody', { x: 0.5, y: 0.5, hidden: true });
	const sigma = new Sigma(graph, element, {
		allowInvalidContainer: true,
		stagePadding,
		minCameraRatio: 0.02,
		maxCameraRatio: 3,
		enableCameraRotation: false,
		zoomDuration: duration,
		doubleClickZoomingDuration: duration,
		inertiaDuration: duration
	});
	// It would ask the graphics processor, and wait for it, at each move of the mouse. We look ourselves.
	return Object.assign(sigma, { getNodeAtPosition: () => null });
}

function contextOf(sigma: Sigma): WebGL2RenderingContext {
	const canvas = sigma.createCanvas('network', { beforeLayer: 'labels' });
	const gl = sigma.createWebGLContext('network', { canvas }) as WebGL2RenderingContext;
	sigma.resize(true);
	return gl;
}

// Whoever is left out is not marked either.
function seenOf({ drawn, marked: { chosen, pointed } }: Shown): number[] {
	return [chosen, pointed].filter((one) => one !== null && drawn.state[one] !== 0) as number[];
}

// One unit wide whatever is drawn, so that the camera's units are those of what is drawn.
function boxOf({ x, y, size }: Drawn): { x: [number, number]; y: [number, number] } {
	return size === 0 ? { x: [0, 1], y: [0, 1] } : { x: span(x), y: span(y) };
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
		}
	};
}

function together(sigma: Sigma, surface: string): HTMLCanvasElement {
	const { network, labels } = sigma.getCanvases();
	const canvas = document.createElement('canvas');
	canvas.width = network!.width;
	canvas.height = network!.height;
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = surface;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	for (const layer of [network!, labels!]) pen.drawImage(layer, 0, 0);
	return canvas;
}
