import { createContext } from 'svelte';
import type { LngLat, Map as Canvas } from 'maplibre-gl';
import type { Colours } from './colours.ts';
import type { Layer } from './layer-order.ts';

/** What a layer needs of the map it is drawn on. */
export interface MapView {
	readonly canvas: Canvas;
	readonly colours: Colours;
	/** Makes a layer answer to pointing and choosing; returns how to stop. */
	listen(layer: Layer, listener: Listener): () => void;
}

/** Something drawn that a person points at. */
export interface Pointed {
	id: string;
	properties: Record<string, unknown>;
	at: LngLat;
}

/** What a thing of a layer is called when pointed at, and what happens when it is chosen. */
export interface Listener {
	name: (pointed: Pointed) => string;
	choose?: (pointed: Pointed) => void;
}

export const [mapView, setMapView] = createContext<MapView>();
