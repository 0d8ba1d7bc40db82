import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as Canvas, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Extent } from '#lib/domain/place/shape.ts';
import type { Colours } from './colours.ts';
import { roomAround } from './fit.ts';

export { readStreets } from './streets.ts';

/** The one family of the house; drawn by the browser itself, so no glyphs are fetched. */
export const font = 'Atkinson Hyperlegible Next Variable';

/** What the map says itself. */
export interface MapWords {
	label: string;
	scrollWindows: string;
	scrollMac: string;
	moveTouch: string;
}

/** An empty map in the element, showing the extent. The caller removes it. */
export async function openMap(
	container: HTMLElement,
	extent: Extent,
	colours: Colours,
	words: MapWords
): Promise<Canvas> {
	setWorkerUrl(workerUrl);
	await document.fonts.load(`16px '${font}'`);
	const canvas = new Canvas({
		container,
		style: {
			version: 8,
			sources: {},
			layers: [{ id: 'water', type: 'background', paint: { 'background-color': colours.water } }]
		},
		bounds: extent,
		fitBoundsOptions: { padding: roomAround(container) },
		maxZoom: 14,
		attributionControl: false,
		cooperativeGestures: true,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		renderWorldCopies: false,
		fadeDuration: 0,
		locale: {
			'Map.Title': words.label,
			'CooperativeGesturesHandler.WindowsHelpText': words.scrollWindows,
			'CooperativeGesturesHandler.MacHelpText': words.scrollMac,
			'CooperativeGesturesHandler.MobileHelpText': words.moveTouch
		}
	});
	canvas.touchZoomRotate.disableRotation();
	canvas.keyboard.disableRotation();
	return canvas;
}
