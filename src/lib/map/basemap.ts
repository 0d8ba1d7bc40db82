import { createContext } from 'svelte';

/** What the addresses of street tiles begin with. */
export const scheme = 'streets';

/** The streets that are set for all maps: where their archive is, and its finest zoom; null for none. */
export interface Basemap {
	address: string;
	minimumZoom: number;
	maximumZoom: number;
}

/** Set once around all pages; read by every map. */
export const [basemapHere, setBasemap] = createContext<() => Basemap | null>();
